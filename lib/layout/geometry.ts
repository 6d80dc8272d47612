export interface Point {
  readonly x: number
  readonly y: number
}

export interface Rect extends Point {
  readonly width: number
  readonly height: number
}

export const right = ({ x, width }: Rect) => x + width
export const bottom = ({ y, height }: Rect) => y + height

/** Whether two boxes come closer than `gap` to each other. */
export const overlaps = (a: Rect, b: Rect, gap = 0): boolean =>
  a.x < right(b) + gap && b.x < right(a) + gap && a.y < bottom(b) + gap && b.y < bottom(a) + gap

export function boundsOf(rects: Iterable<Rect>): Rect | null {
  let bounds: { left: number; top: number; right: number; bottom: number } | null = null
  for (const rect of rects) {
    bounds ??= { left: rect.x, top: rect.y, right: right(rect), bottom: bottom(rect) }
    bounds.left = Math.min(bounds.left, rect.x)
    bounds.top = Math.min(bounds.top, rect.y)
    bounds.right = Math.max(bounds.right, right(rect))
    bounds.bottom = Math.max(bounds.bottom, bottom(rect))
  }
  if (!bounds) return null
  const { left, top } = bounds
  return { x: left, y: top, width: bounds.right - left, height: bounds.bottom - top }
}
