/**
 * Relations drawn from row to row: horizontal and vertical lines only, ends in the middle of their rows at the left or
 * right of the boxes. The same input gives the same lines.
 */
import type { Point, Rect } from './geometry'
import { spreadLanes } from './lanes'
import { directRoute } from './route-direct'

export type Side = 'left' | 'right'

export interface RouteEdge {
  readonly id: string
  readonly from: string
  readonly to: string
  /** Below the top of its box: see `rowCentre`. */
  readonly fromY: number
  readonly toY: number
}

export interface Route {
  readonly points: readonly Point[]
  readonly fromSide: Side
  readonly toSide: Side
}

/** A line on its own, without regard to other boxes and lines: for boxes that are being dragged. */
export function routeQuick(from: Rect, to: Rect, edge: RouteEdge): Route {
  return directRoute(from, to, edge)
}

/** All lines of a diagram; edges whose boxes are not there are left out. */
export function routeAll(
  boxes: ReadonlyMap<string, Rect>,
  edges: readonly RouteEdge[],
): Map<string, Route> {
  const routes = new Map<string, Route>()
  for (const edge of edges) {
    const from = boxes.get(edge.from)
    const to = boxes.get(edge.to)
    if (from && to) routes.set(edge.id, directRoute(from, to, edge))
  }
  return spreadLanes(routes)
}
