/** Who is near whom: tables and views as nodes, relations between them as edges, in both directions. */
import type { Relation } from './relations'

export interface Neighbour {
  readonly relation: Relation
  readonly other: string
}

export type Graph = ReadonlyMap<string, readonly Neighbour[]>

const graphs = new WeakMap<readonly Relation[], Graph>()

export function graphOf(relations: readonly Relation[]): Graph {
  const known = graphs.get(relations)
  if (known) return known
  const graph = new Map<string, Neighbour[]>()
  const add = (from: string, neighbour: Neighbour) => {
    const list = graph.get(from)
    if (list) list.push(neighbour)
    else graph.set(from, [neighbour])
  }
  for (const relation of relations) {
    if (relation.from === relation.to) continue
    add(relation.from, { relation, other: relation.to })
    add(relation.to, { relation, other: relation.from })
  }
  graphs.set(relations, graph)
  return graph
}

const NONE: readonly Neighbour[] = []

/** Everything within so many steps of the start, with its distance. */
export function within(
  graph: Graph,
  start: Iterable<string>,
  most = Number.POSITIVE_INFINITY,
): Map<string, number> {
  const distances = new Map<string, number>()
  for (const id of start) distances.set(id, 0)
  const queue = [...distances.keys()]
  for (const id of queue) {
    const distance = (distances.get(id) ?? 0) + 1
    if (distance > most) break
    for (const { other } of graph.get(id) ?? NONE) {
      if (distances.has(other)) continue
      distances.set(other, distance)
      queue.push(other)
    }
  }
  return distances
}

export interface Paths {
  /** Relations to go through from one end to the other. */
  readonly length: number
  /** Everything that lies on a shortest path, ends included. */
  readonly objects: ReadonlySet<string>
  readonly relations: ReadonlySet<Relation>
  /** The paths one by one: there may be very many, so not more than asked for. */
  readonly paths: readonly (readonly Relation[])[]
}

interface Way {
  readonly at: string
  readonly relations: readonly Relation[]
}

/** All shortest paths between two objects; null when nothing connects them. */
export function shortestPaths(graph: Graph, from: string, to: string, most = 50): Paths | null {
  const fromStart = within(graph, [from])
  const length = fromStart.get(to)
  if (length === undefined) return null
  const toEnd = within(graph, [to], length)
  const onPath = (id: string) =>
    (fromStart.get(id) ?? length + 1) + (toEnd.get(id) ?? length + 1) === length
  const objects = new Set([...fromStart.keys()].filter(onPath))
  const onwards = (id: string) =>
    (graph.get(id) ?? NONE).filter(
      ({ other }) => objects.has(other) && toEnd.get(other) === (toEnd.get(id) ?? 0) - 1,
    )
  const relations = new Set([...objects].flatMap((id) => onwards(id).map((one) => one.relation)))
  const paths: (readonly Relation[])[] = []
  const stack: Way[] = [{ at: from, relations: [] }]
  for (let way = stack.pop(); way && paths.length < most; way = stack.pop()) {
    const { at, relations: gone } = way
    if (at === to) paths.push(gone)
    for (const { relation, other } of [...onwards(at)].reverse()) {
      stack.push({ at: other, relations: [...gone, relation] })
    }
  }
  return { length, objects, relations, paths }
}

/** What so many refer to that a line to each of them would hide everything else. */
export function hubsOf(relations: readonly Relation[], least = 16): ReadonlySet<string> {
  const references = new Map<string, Set<string>>()
  for (const { from, to } of relations) {
    const list = references.get(to)
    if (list) list.add(from)
    else references.set(to, new Set([from]))
  }
  return new Set([...references].filter(([, list]) => list.size >= least).map(([id]) => id))
}
