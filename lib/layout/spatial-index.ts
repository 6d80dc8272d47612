/** Boxes by where they are: which ones touch a rectangle. */
import { bottom, overlaps, type Rect, right } from './geometry'

const CELL = 256

export interface Item extends Rect {
  readonly id: string
}

const cell = (n: number) => Math.floor(n / CELL)

export class SpatialIndex<I extends Item> {
  private readonly cells = new Map<number, I[]>()

  constructor(items: Iterable<I> = []) {
    for (const item of items) this.add(item)
  }

  private *keys(rect: Rect): Generator<number> {
    for (let x = cell(rect.x); x <= cell(right(rect)); x++) {
      for (let y = cell(rect.y); y <= cell(bottom(rect)); y++) yield x * 1_000_003 + y
    }
  }

  add(item: I): void {
    for (const key of this.keys(item)) {
      const items = this.cells.get(key)
      if (items) items.push(item)
      else this.cells.set(key, [item])
    }
  }

  /** The first found that comes closer than `gap`. */
  hit(rect: Rect, gap = 0, ignore?: (item: I) => boolean): I | null {
    const wide = grown(rect, gap)
    for (const key of this.keys(wide)) {
      for (const item of this.cells.get(key) ?? []) {
        if (overlaps(item, rect, gap) && !ignore?.(item)) return item
      }
    }
    return null
  }

  /** All that touch the rectangle, each once. */
  within(rect: Rect): Set<I> {
    const found = new Set<I>()
    for (const key of this.keys(rect)) {
      for (const item of this.cells.get(key) ?? []) if (overlaps(item, rect)) found.add(item)
    }
    return found
  }
}

const grown = (rect: Rect, by: number): Rect => ({
  x: rect.x - by,
  y: rect.y - by,
  width: rect.width + 2 * by,
  height: rect.height + 2 * by,
})
