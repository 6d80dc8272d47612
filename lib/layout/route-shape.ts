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

export type EndMark = 'zero-or-many' | 'zero-or-one' | 'exactly-one'

const SPREAD = 6
const FOOT = 12

/** Crow's foot notation as an SVG path, at the end of a line that leaves a box on that side. */
export function endMarkPath(mark: EndMark, end: Point, side: Side): string {
  const out = side === 'left' ? -1 : 1
  const { x, y } = end
  const bar = (by: number) => `M${at({ x: x + out * by, y: y - SPREAD })}V${round(y + SPREAD)}`
  const ring = (by: number) => {
    const near = { x: x + out * (by - 4), y }
    const far = { x: x + out * (by + 4), y }
    return `M${at(near)}A4 4 0 1 1 ${at(far)}A4 4 0 1 1 ${at(near)}`
  }
  const foot = `M${at({ x, y: y - SPREAD })}L${at({ x: x + out * FOOT, y })}L${at({ x, y: y + SPREAD })}`
  if (mark === 'zero-or-many') return foot + ring(FOOT + 4)
  return mark === 'zero-or-one' ? bar(8) + ring(16) : bar(8) + bar(13)
}
