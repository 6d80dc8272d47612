/**
 * Groups of boxes that have more to do with each other than with the rest (the Louvain method). Ties are broken by the order of
 * the input, so that the same graph gives the same groups.
 */
import { groupBy } from '@/lib/layout/group-by'

export interface Tie {
  readonly from: string
  readonly to: string
  readonly weight: number
}

type Weights = Map<number, number>[]

interface Graph {
  /** Weight of the ties between two nodes, both ways; a node's own inner ties under itself, counted twice. */
  readonly weights: Weights
  readonly degrees: readonly number[]
  readonly total: number
}

const raise = (map: Map<number, number>, key: number, by: number) =>
  map.set(key, (map.get(key) ?? 0) + by)

function graphFrom(weights: Weights): Graph {
  const degrees = weights.map((near) => [...near.values()].reduce((sum, w) => sum + w, 0))
  return { weights, degrees, total: degrees.reduce((sum, w) => sum + w, 0) }
}

class Moves {
  readonly group: number[]
  private readonly sums: number[]

  constructor(
    private readonly graph: Graph,
    private readonly resolution: number,
  ) {
    this.group = graph.degrees.map((_, i) => i)
    this.sums = [...graph.degrees]
  }

  private best(node: number): number {
    const { weights, degrees, total } = this.graph
    const own = this.group[node] ?? node
    const degree = degrees[node] ?? 0
    const towards = new Map<number, number>([[own, 0]])
    for (const [other, weight] of weights[node] ?? []) {
      if (other !== node) raise(towards, this.group[other] ?? other, weight)
    }
    let best = own
    let most = Number.NEGATIVE_INFINITY
    for (const [group, weight] of towards) {
      const sum = (this.sums[group] ?? 0) - (group === own ? degree : 0)
      const gain = weight - (this.resolution * sum * degree) / total
      if (gain > most + 1e-9 || (gain > most - 1e-9 && group === own)) {
        most = Math.max(most, gain)
        best = group
      }
    }
    return best
  }

  /** True when anything moved. */
  round(): boolean {
    let moved = false
    for (const node of this.group.keys()) {
      const from = this.group[node] ?? node
      const to = this.best(node)
      if (to === from) continue
      const degree = this.graph.degrees[node] ?? 0
      this.sums[from] = (this.sums[from] ?? 0) - degree
      this.sums[to] = (this.sums[to] ?? 0) + degree
      this.group[node] = to
      moved = true
    }
    return moved
  }
}

const MAX_ROUNDS = 30

function merged(graph: Graph, group: readonly number[]): { graph: Graph; of: number[] } {
  const numbers = new Map<number, number>()
  const of = group.map((name) => {
    const known = numbers.get(name) ?? numbers.size
    numbers.set(name, known)
    return known
  })
  const weights: Weights = Array.from({ length: numbers.size }, () => new Map())
  for (const [node, near] of graph.weights.entries()) {
    for (const [other, weight] of near) {
      raise(weights[of[node] ?? 0] ?? new Map(), of[other] ?? 0, weight)
    }
  }
  return { graph: graphFrom(weights), of }
}

function graphOf(ids: readonly string[], ties: readonly Tie[]): Graph {
  const numbers = new Map(ids.map((id, i) => [id, i]))
  const weights: Weights = ids.map(() => new Map())
  for (const { from, to, weight } of ties) {
    const [a, b] = [numbers.get(from), numbers.get(to)]
    if (a === undefined || b === undefined || a === b) continue
    raise(weights[a] ?? new Map(), b, weight)
    raise(weights[b] ?? new Map(), a, weight)
  }
  return graphFrom(weights)
}

/** A higher resolution gives smaller groups. */
export function communities(
  ids: readonly string[],
  ties: readonly Tie[],
  resolution = 1,
): string[][] {
  let graph = graphOf(ids, ties)
  let of = ids.map((_, i) => i)
  while (graph.total > 0) {
    const moves = new Moves(graph, resolution)
    let rounds = 0
    while (rounds < MAX_ROUNDS && moves.round()) rounds++
    if (rounds === 0) break
    const next = merged(graph, moves.group)
    of = of.map((node) => next.of[node] ?? node)
    graph = next.graph
  }
  return [...groupBy(ids, (_, i) => of[i] ?? i).values()]
}
