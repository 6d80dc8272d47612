import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bottom, overlaps, type Rect, right } from '@/lib/layout/geometry'
import {
  autoLayout,
  type GroupedBox,
  type LayoutAnswer,
  type LayoutEdge,
  type LayoutMode,
  type LayoutRequest,
} from './auto-layout'
import { loadElk } from './load-elk'

const MODES: LayoutMode[] = ['layered', 'compact', 'by-area']
const engine = await loadElk()

const edge = (id: string, from: string, to: string, weak = false): LayoutEdge => ({
  id,
  from,
  to,
  fromY: 44,
  toY: 44,
  weak,
})

const request = (
  mode: LayoutMode,
  boxes: readonly GroupedBox[],
  edges: readonly LayoutEdge[],
  more: Partial<LayoutRequest> = {},
): LayoutRequest => ({
  mode,
  boxes,
  edges,
  aspect: 1.6,
  fixed: [],
  middle: null,
  frame: { side: 24, title: 48 },
  ...more,
})

const graphs = fc
  .record({
    sizes: fc.array(
      fc.tuple(fc.integer({ min: 160, max: 400 }), fc.integer({ min: 32, max: 600 })),
      {
        minLength: 1,
        maxLength: 45,
      },
    ),
    groups: fc.array(fc.constantFrom('a', 'b', null, null), { minLength: 45, maxLength: 45 }),
    ends: fc.array(fc.tuple(fc.nat(44), fc.nat(44), fc.boolean()), { maxLength: 60 }),
  })
  .map(({ sizes, groups, ends }) => ({
    boxes: sizes.map(
      ([width, height], i): GroupedBox => ({
        id: `t${i}`,
        width,
        height,
        group: groups[i] ?? null,
      }),
    ),
    edges: ends.map(([from, to, weak], i) =>
      edge(`e${i}`, `t${from % sizes.length}`, `t${to % sizes.length}`, weak),
    ),
  }))

const rectsOf = (boxes: readonly GroupedBox[], { places }: LayoutAnswer) =>
  boxes.map((box) => {
    const at = places.get(box.id)
    if (!at) throw new Error(`${box.id} has no place`)
    return { ...box, ...at }
  })

function expectApart(rects: readonly Rect[], gap: number): void {
  for (const [i, a] of rects.entries()) {
    for (const b of rects.slice(i + 1)) expect(overlaps(a, b, gap)).toBe(false)
  }
}

const contains = (outer: Rect, inner: Rect) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  right(inner) <= right(outer) &&
  bottom(inner) <= bottom(outer)

describe.each(MODES)('a %s layout', (mode) => {
  test('places every box, covers none, and keeps groups in frames of their own', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async ({ boxes, edges }) => {
        const answer = await autoLayout(request(mode, boxes, edges), engine)
        const rects = rectsOf(boxes, answer)
        expectApart(rects, 16)
        expectApart([...answer.groups.values()], 16)
        for (const [group, frame] of answer.groups) {
          for (const rect of rects) {
            if (rect.group === group) expect(contains(frame, rect)).toBe(true)
            else expect(overlaps(frame, rect)).toBe(false)
          }
        }
      }),
      { numRuns: 25 },
    )
  })

  test('is the same for the same input', async () => {
    const [sample] = fc.sample(graphs, { numRuns: 1, seed: 7 })
    if (!sample) throw new Error('no sample')
    const wish = request(mode, sample.boxes, sample.edges)
    expect(await autoLayout(wish, engine)).toEqual(await autoLayout(wish, engine))
  })

  test('of a selection stands where the selection was and covers nothing that stays', async () => {
    const fixed = [0, 1, 2, 3].map((n) => ({
      id: `f${n}`,
      x: (n % 2) * 900,
      y: Math.floor(n / 2) * 700,
      width: 300,
      height: 300,
    }))
    const boxes = [0, 1, 2].map((n) => ({ id: `t${n}`, width: 200, height: 120, group: null }))
    const edges = [edge('e0', 't1', 't0'), edge('e1', 't2', 't0')]
    const middle = { x: 600, y: 500 }
    const answer = await autoLayout(request(mode, boxes, edges, { fixed, middle }), engine)
    const rects = rectsOf(boxes, answer)
    expectApart([...fixed, ...rects], 16)
    for (const rect of rects) {
      expect(Math.hypot(rect.x - middle.x, rect.y - middle.y)).toBeLessThan(1500)
    }
  })

  test('tells how far it is', async () => {
    const boxes = Array.from({ length: 30 }, (_, n) => ({
      id: `t${n}`,
      width: 200,
      height: 120,
      group: null,
    }))
    const edges = Array.from({ length: 20 }, (_, n) => edge(`e${n}`, `t${n + 1}`, `t${n >> 1}`))
    const told: number[] = []
    await autoLayout(request(mode, boxes, edges), engine, (done) => told.push(done))
    expect(told.at(-1)).toBe(30)
    expect(told).toEqual([...told].sort((a, b) => a - b))
  })
})

test('what is referred to stands left of what refers to it', async () => {
  const names = ['customer', 'order', 'line', 'product']
  const boxes = names.map((id) => ({ id, width: 200, height: 120, group: null }))
  const edges = [
    edge('a', 'order', 'customer'),
    edge('b', 'line', 'order'),
    edge('c', 'line', 'product'),
  ]
  const { places } = await autoLayout(request('layered', boxes, edges), engine)
  const x = (id: string) => places.get(id)?.x ?? Number.NaN
  expect(x('customer')).toBeLessThan(x('order'))
  expect(x('order')).toBeLessThan(x('line'))
  expect(x('product')).toBeLessThan(x('line'))
})

test('what is tied closely stands closer than what is not', async () => {
  const clique = (prefix: string) =>
    Array.from({ length: 12 }, (_, n) => edge(`${prefix}${n}`, `${prefix}${n + 1}`, `${prefix}0`))
  const ids = ['a', 'b', 'c'].flatMap((one) => Array.from({ length: 13 }, (_, n) => `${one}${n}`))
  const boxes = ids.map((id) => ({ id, width: 200, height: 200, group: null }))
  const edges = [...['a', 'b', 'c'].flatMap(clique), edge('x', 'b0', 'a0'), edge('y', 'c0', 'b0')]
  const { places } = await autoLayout(request('layered', boxes, edges), engine)
  const far = (a: string, b: string) => {
    const [p, q] = [places.get(a), places.get(b)]
    return p && q ? Math.hypot(p.x - q.x, p.y - q.y) : Number.NaN
  }
  const mean = (pairs: string[][]) =>
    pairs.reduce((sum, [p = '', q = '']) => sum + far(p, q), 0) / pairs.length
  const inside = ids.flatMap((p) => ids.filter((q) => q[0] === p[0] && q !== p).map((q) => [p, q]))
  const across = ids.flatMap((p) => ids.filter((q) => q[0] !== p[0]).map((q) => [p, q]))
  expect(mean(inside)).toBeLessThan(0.7 * mean(across))
})
