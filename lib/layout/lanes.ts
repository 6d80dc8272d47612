/** Vertical parts that would lie on each other are moved apart, so that every line can be followed. */
import type { Point } from './geometry'
import type { Route, Side } from './route'

const LANE = 8
/** Where corners of other lines come this close, lines are still taken for one. */
const NEAR = 6

interface Run {
  readonly id: string
  readonly x: number
  readonly top: number
  readonly bottom: number
  /** Where it may stand without going back behind an end. */
  readonly least: number
  readonly most: number
}

const KEEP = 12

const leastAt = (end: Point, side: Side) => (side === 'right' ? end.x + KEEP : -Infinity)
const mostAt = (end: Point, side: Side) => (side === 'left' ? end.x - KEEP : Infinity)

function runOf(id: string, { points, fromSide, toSide }: Route): Run | null {
  const [start, a, b, end] = points
  if (points.length !== 4 || !start || !a || !b || !end || a.y === b.y) return null
  return {
    id,
    x: a.x,
    top: Math.min(a.y, b.y) - NEAR,
    bottom: Math.max(a.y, b.y) + NEAR,
    least: Math.max(leastAt(start, fromSide), leastAt(end, toSide)),
    most: Math.min(mostAt(start, fromSide), mostAt(end, toSide)),
  }
}

const meets = (a: Run, b: Run) => a.top < b.bottom && b.top < a.bottom

/** 0, 1, -1, 2, -2 … lanes away. */
const OFFSETS = Array.from(
  { length: 41 },
  (_, i) => (i % 2 === 0 ? -1 : 1) * Math.ceil(i / 2) * LANE,
)

function moved(route: Route, x: number): Route {
  const [start, a, b, end] = route.points
  if (!start || !a || !b || !end) return route
  return { ...route, points: [start, { x, y: a.y }, { x, y: b.y }, end] }
}

export function spreadLanes(routes: ReadonlyMap<string, Route>): Map<string, Route> {
  const placed = new Map<number, Run[]>()
  const spread = new Map<string, Route>()
  for (const [id, route] of routes) {
    const run = runOf(id, route)
    const free =
      run &&
      OFFSETS.find((by) => {
        const column = Math.round((run.x + by) / LANE)
        if (column * LANE < run.least || column * LANE > run.most) return false
        return !placed.get(column)?.some((other) => meets(other, run))
      })
    if (!run || free === null || free === undefined) {
      spread.set(id, route)
      continue
    }
    const column = Math.round((run.x + free) / LANE)
    placed.set(column, [...(placed.get(column) ?? []), run])
    spread.set(id, moved(route, column * LANE))
  }
  return spread
}
