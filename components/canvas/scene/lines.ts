/** The relations of a diagram as lines from row to row. Only lines whose ends changed are drawn anew. */
import type { Relation } from '@/lib/graph/relations'
import type { Id } from '@/lib/kinds/common'
import { edgesOf } from '@/lib/layout/edges'
import { boundsOf, type Point, type Rect } from '@/lib/layout/geometry'
import { type Route, type RouteEdge, routeQuick } from '@/lib/layout/route'
import type { Box } from './boxes'

export interface Line {
  readonly relation: Relation
  readonly edge: RouteEdge
  readonly from: Box
  readonly to: Box
  readonly route: Route
  /** Room for the end marks included. */
  readonly bounds: Rect
}
export type Lines = ReadonlyMap<string, Line>

const MARKS = 10

const asRects = (points: readonly Point[]): Rect[] =>
  points.map(({ x, y }) => ({ x: x - MARKS, y: y - MARKS, width: 2 * MARKS, height: 2 * MARKS }))

function lineOf(relation: Relation, from: Box, to: Box, edge: RouteEdge, route: Route): Line {
  const bounds = boundsOf(asRects(route.points)) ?? from
  return { relation, from, to, edge, route, bounds }
}

const sameRect = (a: Rect, b: Rect) =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height

const sameEdge = (a: RouteEdge, b: RouteEdge) => a.fromY === b.fromY && a.toY === b.toY

function nextLine(relation: Relation, from: Box, to: Box, before: Line | undefined): Line | null {
  if (before?.relation === relation && before.from === from && before.to === to) return before
  const [edge] = edgesOf([relation], (id) => (id === from.id ? from.rows : to.rows))
  if (!edge) return before ?? null
  const stays =
    before && sameRect(before.from, from) && sameRect(before.to, to) && sameEdge(before.edge, edge)
  if (stays) return { ...before, relation, from, to, edge }
  return lineOf(relation, from, to, edge, routeQuick(from, to, edge))
}

export function buildLines(
  relations: readonly Relation[],
  boxes: ReadonlyMap<Id, Box>,
  previous: Lines,
): Lines {
  const lines = new Map<string, Line>()
  let isSame = true
  for (const relation of relations) {
    const from = boxes.get(relation.from)
    const to = boxes.get(relation.to)
    if (!from || !to) continue
    const before = previous.get(relation.id)
    const line = nextLine(relation, from, to, before)
    if (!line) continue
    isSame &&= line === before
    lines.set(relation.id, line)
  }
  return isSame && lines.size === previous.size ? previous : lines
}

/** The lines as a router laid them; a line that has moved meanwhile keeps its own way. */
export function withRoutes(lines: Lines, asked: Lines, routes: ReadonlyMap<string, Route>): Lines {
  const next = new Map<string, Line>()
  for (const [id, line] of lines) {
    const before = asked.get(id)
    const route = routes.get(id)
    const fits =
      route &&
      before &&
      sameRect(before.from, line.from) &&
      sameRect(before.to, line.to) &&
      sameEdge(before.edge, line.edge)
    next.set(id, fits ? lineOf(line.relation, line.from, line.to, line.edge, route) : line)
  }
  return next
}

/** Drawn only where somebody asks: every use of an enum would hide everything else. */
export const isShy = ({ relation }: Line) => relation.sort === 'uses-type'
