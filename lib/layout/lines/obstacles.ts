/** The boxes that lines go round: what a ray meets first, and how far a line may be moved. Made for many quick questions. */
import type { Rect } from '@/lib/layout/geometry'

/** 0: along x. 1: along y. */
export type Axis = 0 | 1

const CELL = 128
/** Lines keep at least this far from boxes. */
export const MARGIN = 6

const cell = (n: number) => Math.floor(n / CELL)

export interface Hit {
  /** Where the margin of the box begins. */
  readonly at: number
  readonly box: number
}

export class Obstacles {
  private readonly low: readonly [number[], number[]]
  private readonly high: readonly [number[], number[]]
  /** By axis: the boxes in each strip across it. */
  private readonly strips: readonly [Map<number, number[]>, Map<number, number[]>]

  constructor(boxes: Iterable<Rect>) {
    const all = [...boxes]
    this.low = [all.map(({ x }) => x - MARGIN), all.map(({ y }) => y - MARGIN)]
    this.high = [
      all.map(({ x, width }) => x + width + MARGIN),
      all.map(({ y, height }) => y + height + MARGIN),
    ]
    this.strips = [this.stripsOf(0), this.stripsOf(1)]
  }

  private stripsOf(axis: Axis): Map<number, number[]> {
    const strips = new Map<number, number[]>()
    for (const [box, low] of this.low[axis].entries()) {
      const last = cell(this.high[axis][box] ?? low)
      for (let at = cell(low); at <= last; at++) {
        const strip = strips.get(at)
        if (strip) strip.push(box)
        else strips.set(at, [box])
      }
    }
    return strips
  }

  /** The edges of a box with its margin. */
  edges(box: number, axis: Axis): readonly [number, number] {
    return [this.low[axis][box] ?? 0, this.high[axis][box] ?? 0]
  }

  private covers(axis: Axis, box: number, from: number, to: number): boolean {
    return (this.low[axis][box] ?? 0) < to && (this.high[axis][box] ?? 0) > from
  }

  /** What stands first between two points on a line along the axis; boxes around the start do not count. */
  ray(axis: Axis, across: number, from: number, to: number): Hit | null {
    const other: Axis = axis === 0 ? 1 : 0
    const forward = to > from
    const near = forward ? this.low[axis] : this.high[axis]
    let best = to
    let found = -1
    for (const box of this.strips[other].get(cell(across)) ?? []) {
      if (!this.covers(other, box, across, across)) continue
      const at = near[box] ?? 0
      const closer = forward ? at >= from && at < best : at <= from && at > best
      if (closer) {
        best = at
        found = box
      }
    }
    return found < 0 ? null : { at: best, box: found }
  }

  /** How far a line across the axis may be moved along it before it meets a box, within a window around where it is. */
  room(axis: Axis, at: number, span: readonly [number, number], window: number): [number, number] {
    const other: Axis = axis === 0 ? 1 : 0
    let least = at - window
    let most = at + window
    const last = cell(most)
    for (let strip = cell(least); strip <= last; strip++) {
      for (const box of this.strips[axis].get(strip) ?? []) {
        if (!this.covers(other, box, span[0], span[1])) continue
        const [low, high] = this.edges(box, axis)
        if (high <= at) least = Math.max(least, high)
        else if (low >= at) most = Math.min(most, low)
      }
    }
    return [least, most]
  }
}
