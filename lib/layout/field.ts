/** A growing arrangement of boxes in which there is always a free place near where one is wanted. */
import { boundsOf, type Point, type Rect } from './geometry'
import { type Item, SpatialIndex } from './spatial-index'

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Gap {
  readonly x: number
  readonly y: number
}

const GRID = 8
export const snap = (n: number) => Math.round(n / GRID) * GRID

const clamp = (n: number, least: number, most: number) => Math.min(Math.max(n, least), most)

/** Where a box of this size would stand beside another. */
function besides({ x, y, width, height }: Rect, size: Size, gap: Gap, target: Point): Point[] {
  const right = x + width + gap.x
  const left = x - gap.x - size.width
  const below = y + height + gap.y
  const above = y - gap.y - size.height
  const level = snap(clamp(target.y - size.height / 2, y - size.height / 2, y + height))
  const plumb = snap(clamp(target.x - size.width / 2, x - size.width / 2, x + width))
  return [
    { x: right, y },
    { x: left, y },
    { x, y: below },
    { x, y: above },
    { x: right, y: level },
    { x: left, y: level },
    { x: plumb, y: below },
    { x: plumb, y: above },
  ]
}

export class Field {
  private readonly index: SpatialIndex<Item>
  private readonly items: Item[]

  constructor(
    items: readonly Item[],
    private readonly gap: Gap,
    /** How much wider than high the whole should become. */
    private readonly aspect: number,
  ) {
    this.items = [...items]
    this.index = new SpatialIndex(items)
  }

  add(item: Item): void {
    this.items.push(item)
    this.index.add(item)
  }

  bounds(): Rect | null {
    return boundsOf(this.items)
  }

  private isFree(at: Point, size: Size): boolean {
    const { x, y } = this.gap
    const wide = {
      x: at.x - x + 1,
      y: at.y - y + 1,
      width: size.width + 2 * x - 2,
      height: size.height + 2 * y - 2,
    }
    return this.index.hit(wide) === null
  }

  private cost(at: Point, size: Size, target: Point): number {
    const dx = (at.x + size.width / 2 - target.x) / this.aspect
    return Math.hypot(dx, at.y + size.height / 2 - target.y)
  }

  /** The free place whose middle is nearest to the target. */
  near(target: Point, size: Size): Point {
    const start = { x: snap(target.x - size.width / 2), y: snap(target.y - size.height / 2) }
    if (this.isFree(start, size)) return start
    const ranked = this.items
      .map((item) => ({ item, distance: this.least(item, size, target) }))
      .sort((a, b) => a.distance - b.distance)
    let best: Point | null = null
    let least = Number.POSITIVE_INFINITY
    for (const { item, distance } of ranked) {
      if (distance >= least) break
      for (const at of besides(item, size, this.gap, target)) {
        const cost = this.cost(at, size, target)
        if (cost < least && this.isFree(at, size)) {
          best = at
          least = cost
        }
      }
    }
    return best ?? start
  }

  /** No place beside the item is nearer than this. */
  private least(item: Rect, size: Size, target: Point): number {
    const halfX = item.width / 2 + this.gap.x + size.width
    const halfY = item.height / 2 + this.gap.y + size.height
    const dx = Math.abs(item.x + item.width / 2 - target.x) - halfX
    const dy = Math.abs(item.y + item.height / 2 - target.y) - halfY
    return Math.hypot(Math.max(0, dx) / this.aspect, Math.max(0, dy))
  }
}

/** Boxes in rows, the highest first, so that the whole is about as wide as the aspect asks. */
export function inRows<S extends Size & { readonly id: string }>(
  sizes: readonly S[],
  gap: Gap,
  width: number,
): Map<string, Point> {
  const places = new Map<string, Point>()
  const sorted = [...sizes].sort((a, b) => b.height - a.height)
  let x = 0
  let y = 0
  let high = 0
  for (const size of sorted) {
    if (x > 0 && x + size.width > width) {
      x = 0
      y += high + gap.y
      high = 0
    }
    places.set(size.id, { x, y })
    x += size.width + gap.x
    high = Math.max(high, size.height)
  }
  return places
}

export const rowWidth = (sizes: readonly Size[], gap: Gap, aspect: number) =>
  Math.sqrt(
    aspect * sizes.reduce((sum, { width, height }) => sum + (width + gap.x) * (height + gap.y), 0),
  )
