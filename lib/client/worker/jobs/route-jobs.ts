import type { Rect } from '@/lib/layout/geometry'
import { type Route, type RouteEdge, routeAll } from '@/lib/layout/route'

export const routeJobs = {
  /** The lines of a large diagram. */
  routes(
    boxes: readonly (readonly [string, Rect])[],
    edges: readonly RouteEdge[],
  ): [string, Route][] {
    return [...routeAll(new Map(boxes), edges)]
  },
}
