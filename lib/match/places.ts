/** Where the objects of the result stand among their siblings, with as few of them moved as can be. */
import { ranks, ranksBetween } from '@/lib/document/rank'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import type { MatchContext } from './context'

type Ranks = Map<Id, string>

/** The longest run of entries that are in order already, by index; null is in no order. */
function inOrder(keys: readonly (string | null)[]): Set<number> {
  const ends: number[] = []
  const before: (number | undefined)[] = []
  for (const [i, key] of keys.entries()) {
    if (key === null) continue
    let at = ends.findIndex((end) => (keys[end] ?? '') >= key)
    if (at < 0) at = ends.length
    before[i] = ends[at - 1]
    ends[at] = i
  }
  const found = new Set<number>()
  for (let at = ends.at(-1); at !== undefined; at = before[at]) found.add(at)
  return found
}

/** New keys for the entries without one, between those of their neighbours. */
function filled(keys: readonly (string | null)[]): string[] {
  const out = [...keys]
  for (let i = 0; i < out.length; i++) {
    if (out[i] !== null) continue
    let end = i
    while (end < out.length && out[end] === null) end++
    const fresh = ranksBetween(out[i - 1] ?? null, out[end] ?? null, end - i)
    if (!fresh) return ranks(keys.length)
    for (const [n, rank] of fresh.entries()) out[i + n] = rank
  }
  return out.flatMap((key) => key ?? [])
}

export class Places {
  constructor(private readonly context: MatchContext) {}

  /** The rank that a record has already, when it stays with its parent. */
  private known(parent: Id | null, theirs: AnyRecord): string | null {
    const ours = this.context.pairing.currentOf(theirs.id)
    return ours && ours.parent === parent ? ours.rank : null
  }

  private ordered(parent: Id | null, siblings: readonly AnyRecord[], into: Ranks): void {
    const keys = siblings.map((record) => this.known(parent, record))
    const stay = inOrder(keys)
    const fresh = filled(keys.map((key, i) => (stay.has(i) ? key : null)))
    for (const [i, record] of siblings.entries()) into.set(record.id, fresh[i] ?? record.rank)
  }

  private appended(parent: Id | null, siblings: readonly AnyRecord[], into: Ranks): void {
    const added = siblings.filter((record) => {
      const rank = this.known(parent, record)
      if (rank !== null) into.set(record.id, rank)
      return rank === null
    })
    if (added.length === 0) return
    const last = this.context.ours.children(parent).at(-1)?.rank ?? null
    const fresh = ranksBetween(last, null, added.length) ?? ranks(added.length)
    for (const [i, record] of added.entries()) into.set(record.id, fresh[i] ?? record.rank)
  }

  /** Ranks of an incoming record's children, by incoming id, when the record is `ours` in the current document. */
  under(ours: Id | null, theirs: Id | null): Ranks {
    const siblings = this.context.theirChildren(theirs)
    const isOrdered = (record: AnyRecord) => kindOf(record.kind).ordered === true
    const into: Ranks = new Map()
    this.ordered(ours, siblings.filter(isOrdered), into)
    this.appended(
      ours,
      siblings.filter((record) => !isOrdered(record)),
      into,
    )
    return into
  }
}
