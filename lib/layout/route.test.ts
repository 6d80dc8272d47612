import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Point, type Rect, right } from './geometry'
import { type Route, type RouteEdge, routeAll, routeQuick } from './route'
import { endMarkPath, labelPoint, pathOf } from './route-shape'

interface Scene {
  boxes: Map<string, Rect>
  edges: RouteEdge[]
}

/** Boxes on a loose grid, so that they never overlap. */
const scenes = fc
  .record({
    cells: fc.uniqueArray(fc.tuple(fc.nat(5), fc.nat(5)), {
      minLength: 1,
      maxLength: 12,
      selector: ([a, b]) => `${a} ${b}`,
    }),
    shifts: fc.array(fc.nat(100), { minLength: 24, maxLength: 24 }),
    ends: fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.nat(3), fc.nat(3)), { maxLength: 20 }),
  })
  .map(({ cells, shifts, ends }): Scene => {
    const boxes = new Map(
      cells.map(([column, row], i) => [
        `${i}`,
        {
          x: column * 400 + (shifts[i] ?? 0),
          y: row * 320 + (shifts[i + 12] ?? 0),
          width: 200,
          height: 140,
        },
      ]),
    )
    const edges = ends.map(([from, to, a, b], i) => ({
      id: `e${i}`,
      from: `${from % cells.length}`,
      to: `${to % cells.length}`,
      fromY: 44 + a * 24,
      toY: 44 + b * 24,
    }))
    return { boxes, edges }
  })

const parts = ({ points }: Route): [Point, Point][] =>
  points.flatMap((b, i): [Point, Point][] => {
    const a = points[i - 1]
    return a ? [[a, b]] : []
  })

const endsRight = (point: Point | undefined, box: Rect | undefined, side: string, y: number) =>
  box && point?.x === (side === 'left' ? box.x : right(box)) && point.y === box.y + y

/** Strictly inside, with a hair's breadth to spare. */
const enters = ([a, b]: [Point, Point], box: Rect) =>
  Math.min(a.x, b.x) < right(box) - 0.5 &&
  Math.max(a.x, b.x) > box.x + 0.5 &&
  Math.min(a.y, b.y) < box.y + box.height - 0.5 &&
  Math.max(a.y, b.y) > box.y + 0.5

const span = (a: number, b: number): [number, number] => [Math.min(a, b), Math.max(a, b)]

/** Two parts in one line that share more than a point. */
function collinear([a, b]: [Point, Point], [c, d]: [Point, Point]): boolean {
  const shared = (axis: 'x' | 'y') => {
    const [p, q] = span(a[axis], b[axis])
    const [r, s] = span(c[axis], d[axis])
    return Math.min(q, s) - Math.max(p, r) > 1
  }
  const level = a.y === b.y && c.y === d.y && Math.abs(a.y - c.y) < 2 && shared('x')
  const plumb = a.x === b.x && c.x === d.x && Math.abs(a.x - c.x) < 2 && shared('y')
  return level || plumb
}

const isSlanted = ([a, b]: [Point, Point]) => a.x !== b.x && a.y !== b.y

describe('lines between boxes', () => {
  test('begin and end at their rows, run straight, and go round every box', () => {
    fc.assert(
      fc.property(scenes, ({ boxes, edges }) => {
        const routes = routeAll(boxes, edges)
        expect(routes.size).toBe(edges.length)
        for (const edge of edges) {
          const route = routes.get(edge.id)
          const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)]
          if (!route || !from || !to) throw new Error('an edge without a line')
          expect(endsRight(route.points[0], from, route.fromSide, edge.fromY)).toBe(true)
          expect(endsRight(route.points.at(-1), to, route.toSide, edge.toY)).toBe(true)
          expect(parts(route).filter(isSlanted)).toEqual([])
          expect(
            parts(route).filter((part) => [...boxes.values()].some((box) => enters(part, box))),
          ).toEqual([])
        }
      }),
    )
  })

  test('the same input gives the same lines', () => {
    fc.assert(
      fc.property(scenes, ({ boxes, edges }) => {
        expect(routeAll(boxes, edges)).toEqual(routeAll(new Map(boxes), [...edges]))
      }),
      { numRuns: 20 },
    )
  })

  test('vertical parts have lanes of their own', () => {
    const boxes = new Map<string, Rect>([
      ['a', { x: 0, y: 0, width: 200, height: 400 }],
      ['b', { x: 400, y: 100, width: 200, height: 400 }],
    ])
    const edges = Array.from({ length: 10 }, (_, i) => ({
      id: `${i}`,
      from: 'a',
      to: 'b',
      fromY: 44 + i * 24,
      toY: 44 + ((i * 7) % 10) * 24,
    }))
    const lanes = [...routeAll(boxes, edges).values()].flatMap((route) =>
      parts(route).filter(([a, b]) => a.x === b.x && a.y !== b.y),
    )
    const meet = ([a, b]: [Point, Point], [c, d]: [Point, Point]) =>
      Math.min(a.y, b.y) <= Math.max(c.y, d.y) && Math.min(c.y, d.y) <= Math.max(a.y, b.y)
    expect(lanes.length).toBeGreaterThan(5)
    for (const lane of lanes) {
      expect(lane[0].x > 200 && lane[0].x < 400).toBe(true)
      const others = lanes.filter((other) => other !== lane && meet(lane, other))
      expect(others.map(([{ x }]) => x)).not.toContain(lane[0].x)
    }
  })

  test('lines to different rows hardly ever lie on each other', () => {
    let together = 0
    let all = 0
    for (const { boxes, edges } of fc.sample(scenes, { numRuns: 200, seed: 5 })) {
      const lines = [...routeAll(boxes, edges)].flatMap(([id, route]) => {
        const edge = edges.find((one) => one.id === id)
        const end = `${edge?.to} ${edge?.toY}`
        const start = `${edge?.from} ${edge?.fromY}`
        return parts(route).map((part) => ({ id, ends: [start, end], part }))
      })
      const lies = (a: (typeof lines)[number], b: (typeof lines)[number]) =>
        a.id !== b.id && !a.ends.some((end) => b.ends.includes(end)) && collinear(a.part, b.part)
      for (const line of lines) if (lines.some((other) => lies(line, other))) together++
      all += lines.length
    }
    expect(together / all).toBeLessThan(0.01)
  })

  test('a table that refers to itself has a loop at its side', () => {
    const box = { x: 0, y: 0, width: 200, height: 140 }
    const edge = { id: 'e', from: 'a', to: 'a', fromY: 68, toY: 44 }
    const { points, fromSide, toSide } = routeQuick(box, box, edge)
    expect([fromSide, toSide]).toEqual(['right', 'right'])
    expect(points.every(({ x }) => x >= 200)).toBe(true)
  })
})

describe('the shape of a line', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 50, y: 0 },
    { x: 50, y: 80 },
    { x: 60, y: 80 },
  ]
  test('corners are round', () => {
    expect(pathOf(points, 6)).toBe('M0 0L44 0Q50 0 50 6L50 75Q50 80 55 80L60 80')
    expect(pathOf([])).toBe('')
  })
  test('the label stands on the longest part', () => {
    expect(labelPoint(points)).toEqual({ x: 50, y: 40 })
  })
  test('end marks point away from their box', () => {
    const right = endMarkPath('zero-or-many', { x: 100, y: 10 }, 'right')
    const left = endMarkPath('zero-or-many', { x: 100, y: 10 }, 'left')
    expect(right.open).toBe('M100 4L112 10L100 16')
    expect(left.open).toBe('M100 4L88 10L100 16')
    expect(endMarkPath('exactly-one', { x: 0, y: 0 }, 'left').closed).toBe('')
  })
})
