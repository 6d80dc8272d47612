/** Where the ends of a line are, and the line that is shortest when nothing stands between them. */
import { type Point, type Rect, right } from '@/lib/layout/geometry'
import type { Route, RouteEdge, Side } from '@/lib/layout/route'

/** What a line runs straight before its first corner: the end marks stand there. */
export const STUB = 24
/** Free space that two facing ends need between them. */
const FACING = 2 * STUB

export interface Ends {
  readonly fromSide: Side
  readonly toSide: Side
}

const xOf = (box: Rect, side: Side) => (side === 'left' ? box.x : right(box))

/** The sides that may be right, the likeliest first. */
export function endsOf(from: Rect, to: Rect): Ends[] {
  if (to.x - right(from) >= FACING) return [{ fromSide: 'right', toSide: 'left' }]
  if (from.x - right(to) >= FACING) return [{ fromSide: 'left', toSide: 'right' }]
  const atRight: Ends = { fromSide: 'right', toSide: 'right' }
  if (from === to) return [atRight]
  const atLeft: Ends = { fromSide: 'left', toSide: 'left' }
  return Math.abs(right(from) - right(to)) <= Math.abs(from.x - to.x)
    ? [atRight, atLeft]
    : [atLeft, atRight]
}

export function pointsOf(from: Rect, to: Rect, edge: RouteEdge, ends: Ends): [Point, Point] {
  return [
    { x: xOf(from, ends.fromSide), y: from.y + edge.fromY },
    { x: xOf(to, ends.toSide), y: to.y + edge.toY },
  ]
}

/** Where the end marks end. */
export const stubOf = ({ x, y }: Point, side: Side): Point => ({
  x: side === 'left' ? x - STUB : x + STUB,
  y,
})

export function directRoute(from: Rect, to: Rect, edge: RouteEdge): Route {
  const [ends = { fromSide: 'right', toSide: 'right' } as const] = endsOf(from, to)
  const [start, end] = pointsOf(from, to, edge, ends)
  const [a, b] = [stubOf(start, ends.fromSide).x, stubOf(end, ends.toSide).x]
  const outer = ends.fromSide === 'right' ? Math.max(a, b) : Math.min(a, b)
  const x = ends.fromSide === ends.toSide ? outer : (start.x + end.x) / 2
  return { ...ends, points: [start, { x, y: start.y }, { x, y: end.y }, end] }
}
