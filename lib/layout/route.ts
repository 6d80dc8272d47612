/**
 * Relations drawn from row to row: horizontal and vertical lines only, ends in the middle of their rows at the left or
 * right of the boxes, round other boxes where there is a way. The same input gives the same lines.
 */

import type { Point, Rect } from './geometry'
import { groupBy } from './group-by'
import { type LaneLine, spreadLanes } from './lines/lanes'
import { Obstacles } from './lines/obstacles'
import { type Polyline, toPoints, toPolyline } from './lines/polyline'
import { directRoute, type Ends, endsOf, pointsOf, STUB, stubOf } from './lines/route-direct'
import { searchWay } from './lines/route-search'

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
export const routeQuick = (from: Rect, to: Rect, edge: RouteEdge): Route =>
  directRoute(from, to, edge)

interface Draft {
  readonly edge: RouteEdge
  readonly ends: Ends
  readonly line: Polyline
}

function draftOf(from: Rect, to: Rect, edge: RouteEdge, obstacles: Obstacles): Draft {
  let best: { ends: Ends; points: readonly Point[]; cost: number } | null = null
  for (const ends of endsOf(from, to)) {
    const [start, end] = pointsOf(from, to, edge, ends)
    const way = searchWay(obstacles, stubOf(start, ends.fromSide), stubOf(end, ends.toSide))
    if (!way || (best && best.cost <= way.cost)) continue
    best = { ends, points: [start, ...way.points, end], cost: way.cost }
  }
  if (best) return { edge, ends: best.ends, line: toPolyline(best.points) }
  const { points, fromSide, toSide } = directRoute(from, to, edge)
  return { edge, ends: { fromSide, toSide }, line: toPolyline(points) }
}

/** So many lines to one row share their way. */
const BUSY = 6

/** Between its ends' marks and the ends of the world. */
const roomAt = (x: number, side: Side): [number, number] =>
  side === 'right' ? [x + STUB - 2, Number.MAX_VALUE] : [-Number.MAX_VALUE, x - STUB + 2]

function lanesOf(drafts: readonly Draft[]): LaneLine[] {
  const ends = [
    ...groupBy(
      drafts,
      ({ edge, ends: { toSide } }) => `${edge.to}\n${toSide}\n${edge.toY}`,
    ).values(),
  ]
  let bundle = 0
  return ends.flatMap((together) => {
    bundle++
    return together.map(({ line, ends: { fromSide, toSide } }) => ({
      line,
      bundle: together.length > BUSY ? bundle : bundle++,
      first: roomAt(line.startX, fromSide),
      last: roomAt(line.endX, toSide),
    }))
  })
}

/** All lines of a diagram; edges whose boxes are not there are left out. */
export function routeAll(
  boxes: ReadonlyMap<string, Rect>,
  edges: readonly RouteEdge[],
): Map<string, Route> {
  const obstacles = new Obstacles(boxes.values())
  const drafts = edges.flatMap((edge) => {
    const from = boxes.get(edge.from)
    const to = boxes.get(edge.to)
    return from && to ? [draftOf(from, to, edge, obstacles)] : []
  })
  const lines = lanesOf(drafts)
  spreadLanes(lines, 1, obstacles)
  spreadLanes(lines, 0, obstacles)
  return new Map(
    drafts.map(({ edge, ends, line }) => [edge.id, { ...ends, points: toPoints(line) }]),
  )
}
