/**
 * Which boxes are laid out together. A big diagram is readable when what belongs together stands together and the groups
 * stand apart; a table that everything refers to must not pull everything into one group.
 */

import { groupBy } from '@/lib/layout/group-by'
import { communities, type Tie } from './communities'

export interface GroupEdge {
  readonly from: string
  readonly to: string
}

/** A group beyond this is divided further. */
const MOST = 32
/** A component up to this stays in one piece. */
const WHOLE = 24
const FEWEST = 3

function ties(edges: readonly GroupEdge[]): Tie[] {
  const references = new Map<string, number>()
  for (const { to } of edges) references.set(to, (references.get(to) ?? 0) + 1)
  return edges
    .filter(({ from, to }) => from !== to)
    .map(({ from, to }) => ({
      from,
      to,
      weight: 1 / Math.sqrt(references.get(to) ?? 1),
    }))
}

export function components(ids: readonly string[], edges: readonly GroupEdge[]): string[][] {
  const parent = new Map(ids.map((id) => [id, id]))
  const rootOf = (id: string): string => {
    let at = id
    for (let above = parent.get(at); above !== undefined && above !== at; above = parent.get(at)) {
      parent.set(at, parent.get(above) ?? above)
      at = above
    }
    return at
  }
  for (const { from, to } of edges) {
    if (parent.has(from) && parent.has(to)) parent.set(rootOf(from), rootOf(to))
  }
  return [...groupBy(ids, rootOf).values()]
}

function within(ids: ReadonlySet<string>, all: readonly Tie[]): Tie[] {
  return all.filter(({ from, to }) => ids.has(from) && ids.has(to))
}

function divided(ids: readonly string[], all: readonly Tie[], resolution: number): string[][] {
  if (ids.length <= MOST) return [[...ids]]
  const inner = within(new Set(ids), all)
  const parts = communities(ids, inner, resolution)
  if (parts.length === 1) return resolution > 8 ? parts : divided(ids, all, resolution * 1.6)
  return parts.flatMap((part) => divided(part, inner, resolution * 1.25))
}

/** How strongly a group is tied to each other one. */
function pulls(group: readonly string[], home: ReadonlyMap<string, string[]>, all: readonly Tie[]) {
  const own = new Set(group)
  const found = new Map<string[], number>()
  for (const { from, to, weight } of all) {
    if (own.has(from) === own.has(to)) continue
    const other = home.get(own.has(from) ? to : from)
    if (other) found.set(other, (found.get(other) ?? 0) + weight)
  }
  return [...found].sort((a, b) => b[1] - a[1])
}

/** Groups of one or two join the group that they have most to do with, while that stays small enough. */
function joined(groups: readonly string[][], all: readonly Tie[]): string[][] {
  const sorted = [...groups].sort((a, b) => b.length - a.length).map((group) => [...group])
  const home = new Map(sorted.flatMap((group) => group.map((id) => [id, group] as const)))
  const small = sorted.filter((group) => group.length < FEWEST).reverse()
  for (const group of small) {
    const fits = ([other]: [string[], number]) => other.length + group.length <= MOST
    const [strongest] = pulls(group, home, all).find(fits) ?? []
    if (!strongest) continue
    strongest.push(...group)
    for (const id of group) home.set(id, strongest)
    group.length = 0
  }
  return sorted.filter((group) => group.length > 0)
}

/** The groups of one component. */
export function groupsOf(ids: readonly string[], edges: readonly GroupEdge[]): string[][] {
  if (ids.length <= WHOLE) return [[...ids]]
  const own = within(new Set(ids), ties(edges))
  return joined(divided(ids, own, 1), own)
}
