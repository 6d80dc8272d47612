/**
 * Layout and lines of a big diagram: against ELK's layered algorithm on the bare graph, and against straight lines from
 * row to row. Besides the time, what a reader sees: how long the lines are, and how many boxes they run through.
 */
import type { ElkNode } from 'elkjs/lib/elk-api.js'
import { autoLayout, type LayoutRequest } from '@/lib/layout/auto/auto-layout'
import { layoutRequest } from '@/lib/layout/auto/layout-request'
import { loadElk } from '@/lib/layout/auto/load-elk'
import { boundsOf, type Point, type Rect, right } from '@/lib/layout/geometry'
import { type Route, routeAll } from '@/lib/layout/route'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { drawnSchema } from './drawn-schema'

type Boxes = ReadonlyMap<string, Rect & { readonly id: string }>

const pad = (cells: readonly string[]) =>
  `  ${cells.map((cell, i) => (i === 0 ? cell.padEnd(30) : cell.padStart(14))).join('')}`
const number = (n: number) => n.toLocaleString('en', { maximumFractionDigits: 0 })
const ratio = (n: number, base: number) => `${(n / base).toFixed(2)} ×`

async function timed<T>(run: () => T | Promise<T>): Promise<{ ms: number; result: T }> {
  const begin = performance.now()
  const result = await run()
  return { ms: performance.now() - begin, result }
}

const partsOf = (points: readonly Point[]): (readonly [Point, Point])[] =>
  points.flatMap((b, i) => {
    const a = points[i - 1]
    return a ? [[a, b] as const] : []
  })

/** Whether a line, straight or slanted, passes through a box. */
function passes([a, b]: readonly [Point, Point], box: Rect): boolean {
  let [from, to] = [0, 1]
  const clips = [
    [a.x - b.x, a.x - box.x],
    [b.x - a.x, right(box) - a.x],
    [a.y - b.y, a.y - box.y],
    [b.y - a.y, box.y + box.height - a.y],
  ] as const
  for (const [step, room] of clips) {
    if (step === 0 && room <= 0) return false
    if (step < 0) from = Math.max(from, room / step)
    if (step > 0) to = Math.min(to, room / step)
  }
  return to - from > 1e-6
}

function through(lines: readonly (readonly Point[])[], boxes: Boxes): number {
  let count = 0
  for (const points of lines) {
    const parts = partsOf(points)
    for (const box of boxes.values()) if (parts.some((part) => passes(part, box))) count++
  }
  return count
}

const length = (points: readonly Point[]) =>
  partsOf(points).reduce((sum, [a, b]) => sum + Math.hypot(a.x - b.x, a.y - b.y), 0)

function boxesAt(request: LayoutRequest, places: ReadonlyMap<string, Point>): Boxes {
  return new Map(
    request.boxes.map(({ id, width, height }) => {
      const { x, y } = places.get(id) ?? { x: 0, y: 0 }
      return [id, { id, x, y, width, height }]
    }),
  )
}

/** What one would write first: the whole graph, as it is, with ELK's own settings. */
async function bareElk({ boxes, edges }: LayoutRequest): Promise<Map<string, Point>> {
  const graph: ElkNode = {
    id: 'all',
    layoutOptions: { 'elk.algorithm': 'layered', 'elk.direction': 'RIGHT' },
    children: boxes.map(({ id, width, height }) => ({ id, width, height })),
    edges: edges.map(({ id, from, to }) => ({ id, sources: [to], targets: [from] })),
  }
  const { children = [] } = await (await loadElk()).layout(graph)
  return new Map(children.map(({ id, x = 0, y = 0 }) => [id, { x, y }]))
}

const straight = (boxes: Boxes, { edges }: LayoutRequest): Map<string, Route> =>
  new Map(
    edges.flatMap(({ id, from, to, fromY, toY }): [string, Route][] => {
      const [a, b] = [boxes.get(from), boxes.get(to)]
      if (!a || !b) return []
      const [fromSide, toSide] =
        a.x > b.x ? (['left', 'right'] as const) : (['right', 'left'] as const)
      const start = { x: fromSide === 'left' ? a.x : right(a), y: a.y + fromY }
      const end = { x: toSide === 'left' ? b.x : right(b), y: b.y + toY }
      return [[id, { points: [start, end], fromSide, toSide }]]
    }),
  )

function tell(name: string, ms: number, base: number, boxes: Boxes, request: LayoutRequest): void {
  const lines = [...routeAll(boxes, request.edges).values()].map(({ points }) => points)
  const { width, height } = boundsOf(boxes.values()) ?? { width: 0, height: 0 }
  const mean = lines.reduce((sum, points) => sum + length(points), 0) / lines.length
  const size = `${number(width)}×${number(height)}`
  console.log(pad([name, `${number(ms)} ms`, ratio(ms, base), size, number(mean)]))
}

await loadParser()
const { document } = importSql(drawnSchema(1_000))
const requests = (['layered', 'compact'] as const).map((mode) =>
  layoutRequest(document, null, { mode, only: null, detail: 'all', aspect: 1.6 }),
)
const [request] = requests
if (!request) throw new Error('no request')
const engine = await loadElk()
console.log(
  `\nlayout: ${number(request.boxes.length)} tables, ${number(request.edges.length)} relations`,
)
console.log(pad(['', 'time', 'ratio', 'size', 'mean line']))
const bare = await timed(() => bareElk(request))
tell('ELK layered, bare', bare.ms, bare.ms, boxesAt(request, bare.result), request)
let boxes: Boxes = new Map()
for (const one of requests) {
  const { ms, result } = await timed(() => autoLayout(one, engine))
  const placed = boxesAt(one, result.places)
  tell(`Lintel ${one.mode}`, ms, bare.ms, placed, one)
  if (one.mode === 'layered') boxes = placed
}

console.log('\nlines of that layout')
console.log(pad(['', 'time', 'ratio', 'through boxes']))
const ROUNDS = 10
for (let round = 0; round < ROUNDS; round++) routeAll(boxes, request.edges)
const naive = await timed(() => {
  for (let round = 1; round < ROUNDS; round++) straight(boxes, request)
  return straight(boxes, request)
})
const routed = await timed(() => {
  for (let round = 1; round < ROUNDS; round++) routeAll(boxes, request.edges)
  return routeAll(boxes, request.edges)
})
for (const [name, { ms, result }] of [
  ['straight', naive],
  ['Lintel', routed],
] as const) {
  const points = [...result.values()].map((route) => route.points)
  // Every line touches the boxes at its ends; only what it crosses counts.
  const crossed = through(points, boxes)
  console.log(pad([name, `${(ms / ROUNDS).toFixed(1)} ms`, ratio(ms, naive.ms), number(crossed)]))
}
