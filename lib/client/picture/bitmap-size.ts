/** How big a bitmap of a picture can be: browsers refuse canvases beyond a side or an area, some without a word. */
export interface BitmapSize {
  readonly width: number
  readonly height: number
  /** Pixels for one unit of the picture; less than asked for where that would be too big. */
  readonly scale: number
  readonly reduced: boolean
}

const MAX_SIDE = 16_384
const MAX_AREA = 100_000_000

export function bitmapSize(width: number, height: number, scale: number): BitmapSize {
  const most = Math.min(
    scale,
    MAX_SIDE / Math.max(width, height),
    Math.sqrt(MAX_AREA / (width * height)),
  )
  const reduced = most < scale
  const kept = reduced ? Math.floor(most * 1000) / 1000 : scale
  return {
    width: Math.max(1, Math.floor(width * kept)),
    height: Math.max(1, Math.floor(height * kept)),
    scale: kept,
    reduced,
  }
}
