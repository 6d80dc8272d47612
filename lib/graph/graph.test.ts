import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idSchema } from '@/lib/kinds/common'
import { type Graph, graphOf, hubsOf, shortestPaths, within } from './graph'
import type { Relation } from './relations'

const relation = (from: string, to: string, n = 0): Relation => ({
  id: `${from}-${to}-${n}`,
  sort: 'foreign-key',
  record: idSchema.parse(`${from}-${to}-${n}`),
  from: idSchema.parse(from),
  fromColumns: [],
  to: idSchema.parse(to),
  toColumns: [],
  cardinality: { from: 'zero-or-many', to: 'exactly-one' },
})

const graphs = fc
  .array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 25 })
  .map((pairs) => pairs.map(([a, b], n) => relation(`t${a}`, `t${b}`, n)))

/** By trying every path: slow, but there is nothing to get wrong. */
function allShortest(graph: Graph, from: string, to: string): string[] {
  let ways = [{ at: from, ids: [] as string[], seen: [from] }]
  for (let length = 0; length <= 10; length++) {
    const there = ways.filter(({ at }) => at === to)
    if (there.length > 0) return there.map(({ ids }) => ids.join(' ')).sort()
    ways = ways.flatMap(({ at, ids, seen }) =>
      (graph.get(at) ?? [])
        .filter(({ other }) => !seen.includes(other))
        .map(({ other, relation: { id } }) => ({
          at: other,
          ids: [...ids, id],
          seen: [...seen, other],
        })),
    )
  }
  return []
}

describe('neighbours', () => {
  const chain = graphOf([relation('a', 'b'), relation('c', 'b'), relation('c', 'd')])

  test('are counted in steps, whichever way the relations point', () => {
    expect([...within(chain, ['a'], 2)]).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
    ])
    expect(within(chain, ['a']).get('d')).toBe(3)
  })

  test('of several starts have the distance to the nearest', () => {
    expect(within(chain, ['a', 'd'], 1)).toEqual(
      new Map([
        ['a', 0],
        ['d', 0],
        ['b', 1],
        ['c', 1],
      ]),
    )
  })
})

describe('the shortest paths', () => {
  test('are all there are, and nothing else', () => {
    fc.assert(
      fc.property(graphs, (relations) => {
        const graph = graphOf(relations)
        const found = shortestPaths(graph, 't0', 't1', 10_000)
        const paths = (found?.paths ?? []).map((path) => path.map(({ id }) => id).join(' '))
        expect(paths.sort()).toEqual(allShortest(graph, 't0', 't1'))
        const inPaths = new Set((found?.paths ?? []).flat())
        expect(found?.relations ?? new Set()).toEqual(inPaths)
      }),
    )
  })

  test('of very many only so many as asked for are listed', () => {
    const steps = Array.from({ length: 12 }, (_, n) => n)
    const relations = steps.flatMap((n) => [0, 1, 2].map((k) => relation(`t${n}`, `t${n + 1}`, k)))
    const found = shortestPaths(graphOf(relations), 't0', 't12', 7)
    expect(found?.paths).toHaveLength(7)
    expect(found?.relations.size).toBe(36)
    expect(found?.length).toBe(12)
  })

  test('there are none between what nothing connects', () => {
    expect(shortestPaths(graphOf([relation('a', 'b')]), 'a', 'c')).toBeNull()
    expect(shortestPaths(graphOf([]), 'a', 'a')?.length).toBe(0)
  })
})

test('a hub is what many different tables refer to', () => {
  const relations = Array.from({ length: 20 }, (_, n) => relation(`t${n}`, 'users'))
  const twice = Array.from({ length: 20 }, (_, n) => relation('one', 'other', n))
  expect([...hubsOf([...relations, ...twice])]).toEqual(['users'])
})
