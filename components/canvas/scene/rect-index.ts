/** Rectangles by where they are: which of them meet a window, which lies at a point. */
import { overlaps, type Point, type Rect } from '@/lib/layout/geometry'

const CELL = 512

const cellOf = (n: number) => Math.floor(n / CELL)

export class RectIndex<T extends Rect> {
  private readonly cells = new Map<string, T[]>()
  /** In drawing order: what comes later lies on top. */
  private readonly order = new Map<T, number>()

  constructor(rects: Iterable<T>) {
    for (const rect of rects) {
      this.order.set(rect, this.order.size)
      this.eachCell(rect, (key) => {
        const cell = this.cells.get(key)
        if (cell) cell.push(rect)
        else this.cells.set(key, [rect])
      })
    }
  }

  private eachCell(rect: Rect, visit: (key: string) => void): void {
    const [left, right] = [cellOf(rect.x), cellOf(rect.x + rect.width)]
    const [top, bottom] = [cellOf(rect.y), cellOf(rect.y + rect.height)]
    for (let x = left; x <= right; x++) for (let y = top; y <= bottom; y++) visit(`${x} ${y}`)
  }

  /** Those that meet the window, in drawing order. */
  within(window: Rect): T[] {
    const cells = (window.width / CELL + 1) * (window.height / CELL + 1)
    const found = cells > this.order.size ? this.scan(window) : this.collect(window)
    return found.sort((a, b) => (this.order.get(a) ?? 0) - (this.order.get(b) ?? 0))
  }

  private scan(window: Rect): T[] {
    const found: T[] = []
    for (const rect of this.order.keys()) if (overlaps(rect, window)) found.push(rect)
    return found
  }

  private collect(window: Rect): T[] {
    const found = new Set<T>()
    this.eachCell(window, (key) => {
      for (const rect of this.cells.get(key) ?? []) if (overlaps(rect, window)) found.add(rect)
    })
    return [...found]
  }

  /** The topmost at a point. */
  at({ x, y }: Point): T | null {
    const here = this.cells.get(`${cellOf(x)} ${cellOf(y)}`) ?? []
    return (
      here.findLast(
        (one) => x >= one.x && x <= one.x + one.width && y >= one.y && y <= one.y + one.height,
      ) ?? null
    )
  }
}
