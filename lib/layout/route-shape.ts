/** How a route is drawn: its path with rounded corners, where its label goes, and the crow's feet at its ends. */
import type { Point } from './geometry'
import type { Side } from './route'

const RADIUS = 6

const round = (n: number) => Math.round(n * 100) / 100
const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`
const distance = (a: Point, b: Point) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to)
  const part = length === 0 ? 0 : by / length
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}

/** An SVG path along the points. */
export function pathOf(points: readonly Point[], radius = RADIUS): string {
  const [first] = points
  if (!first) return ''
  let path = `M${at(first)}`
  for (const [i, corner] of points.entries()) {
    const before = points[i - 1]
    const after = points[i + 1]
    if (!before) continue
    const bend = after
      ? Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2)
      : 0
    path += `L${at(towards(corner, before, bend))}`
    if (after && bend > 0) path += `Q${at(corner)} ${at(towards(corner, after, bend))}`
  }
  return path
}

/** The middle of the longest part: a label covers least there. */
export function labelPoint(points: readonly Point[]): Point {
  let longest = -1
  let middle: Point = points[0] ?? { x: 0, y: 0 }
  for (const [i, b] of points.entries()) {
    const a = points[i - 1]
    if (!a || distance(a, b) <= longest) continue
    longest = distance(a, b)
    middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
  }
  return middle
}

export type EndMark = 'zero-or-many' | 'zero-or-one' | 'exactly-one' | 'parent' | 'arrow'

/** Parts of an end mark: lines only, and shapes that are filled with the colour behind them. */
export interface MarkPaths {
  readonly open: string
  readonly closed: string
}

const SPREAD = 6
const FOOT = 12
const RING = 4

/** Crow's foot notation and its kin, at the end of a line that leaves a box on that side. Fits into the line's first part. */
export function endMarkPath(mark: EndMark, end: Point, side: Side): MarkPaths {
  const out = side === 'left' ? -1 : 1
  const { x, y } = end
  const to = (by: number, down = 0) => at({ x: x + out * by, y: y + down })
  const bar = (by: number) => `M${to(by, -SPREAD)}L${to(by, SPREAD)}`
  const arc = `A${RING} ${RING} 0 1 1 `
  const ring = (by: number) => `M${to(by - RING)}${arc}${to(by + RING)}${arc}${to(by - RING)}Z`
  const foot = `M${to(0, -SPREAD)}L${to(FOOT)}L${to(0, SPREAD)}`
  switch (mark) {
    case 'zero-or-many':
      return { open: foot, closed: ring(FOOT + RING) }
    case 'zero-or-one':
      return { open: bar(6), closed: ring(6 + 2 * RING) }
    case 'exactly-one':
      return { open: bar(6) + bar(11), closed: '' }
    case 'parent':
      return { open: '', closed: `M${to(0)}L${to(11, -SPREAD)}L${to(11, SPREAD)}Z` }
    case 'arrow':
      return { open: `M${to(8, -5)}L${to(0)}L${to(8, 5)}`, closed: '' }
  }
}
