/** The line between two boxes that is shortest when nothing stands between them. */
import { type Point, type Rect, right } from './geometry'
import type { Route, RouteEdge, Side } from './route'

/** What a line runs straight before its first corner: the end marks stand there. */
export const STUB = 22
/** Free space that two facing ends need between them. */
const FACING = 2 * STUB

const xOf = (box: Rect, side: Side) => (side === 'left' ? box.x : right(box))

/** Where the vertical part goes, and on which sides the ends are. */
function sides(from: Rect, to: Rect): { fromSide: Side; toSide: Side; x: number } {
  if (to.x - right(from) >= FACING) {
    return { fromSide: 'right', toSide: 'left', x: (right(from) + to.x) / 2 }
  }
  if (from.x - right(to) >= FACING) {
    return { fromSide: 'left', toSide: 'right', x: (right(to) + from.x) / 2 }
  }
  const atRight = Math.abs(right(from) - right(to))
  const atLeft = Math.abs(from.x - to.x)
  if (atRight <= atLeft) {
    return { fromSide: 'right', toSide: 'right', x: Math.max(right(from), right(to)) + STUB }
  }
  return { fromSide: 'left', toSide: 'left', x: Math.min(from.x, to.x) - STUB }
}

export function directRoute(from: Rect, to: Rect, edge: RouteEdge): Route {
  const { fromSide, toSide, x } = sides(from, to)
  const start: Point = { x: xOf(from, fromSide), y: from.y + edge.fromY }
  const end: Point = { x: xOf(to, toSide), y: to.y + edge.toY }
  const points = [start, { x, y: start.y }, { x, y: end.y }, end]
  return { points, fromSide, toSide }
}
