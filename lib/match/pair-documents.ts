/**
 * Pairs two documents from the top down: first by name, then by likeness what is left. The order matters: what points at
 * columns is known by its definition only when the columns are known.
 */
import { nameOf, signatureOf } from '@/lib/document/record-name'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { pairByDefinition } from './by-definition'
import { pairByName } from './by-name'
import { pairByParts } from './by-parts'
import { pairByPlace } from './by-place'
import type { MatchContext } from './context'
import { groupBy } from './group-by'
import type { Couple } from './options'
import { carriedContents } from './renamed-words'

/** Pairs what is in two objects that are one, and what is in that, and so on. */
class Descent {
  private readonly done = new Map<Id | null, Id | null>()

  constructor(private readonly context: MatchContext) {}

  /** Objects that are one, in which something differs; null and null are the tops. */
  pairs(): (readonly [ours: Id | null, theirs: Id | null])[] {
    return Array.from(this.done, ([theirs, ours]) => [ours, theirs])
  }

  from(ours: Id | null, theirs: Id | null): void {
    if (this.done.has(theirs)) return
    this.done.set(theirs, ours)
    pairByName(this.context, ours, theirs)
    pairByPlace(this.context, ours, theirs)
    pairByParts(this.context, ours, theirs)
    for (const child of this.context.theirChildren(theirs)) {
      const same = this.context.pairing.currentOf(child.id)
      const isShared = same === child && !this.context.differsBelow(child.id)
      if (same && !isShared) this.from(same.id, child.id)
    }
  }
}

const MOVED = 'the same name, in another schema'

/** What lies in a schema, wherever that is now. */
function pairMoved(context: MatchContext, descent: Descent): void {
  const keyOf = (record: AnyRecord) => `${record.kind}\n${nameOf(record)}\n${signatureOf(record)}`
  const loose = (
    tops: readonly AnyRecord[],
    childrenOf: (id: Id) => readonly AnyRecord[],
    isFree: (record: AnyRecord) => boolean,
  ) =>
    groupBy(
      tops.flatMap((top) =>
        childrenOf(top.id).filter((record) => nameOf(record) !== null && isFree(record)),
      ),
      keyOf,
    )
  const { pairing } = context
  const ours = loose(
    context.ourChildren(null),
    (id) => context.ourChildren(id),
    (record) => !pairing.incomingOf(record.id) && context.wouldGo(record),
  )
  const theirs = loose(
    context.theirChildren(null),
    (id) => context.theirChildren(id),
    (record) => !pairing.currentOf(record.id),
  )
  for (const [key, [other, more]] of theirs) {
    const [mine, another] = ours.get(key) ?? []
    if (!other || more || !mine || another) continue
    if (pairing.pair(mine, other, MOVED)) descent.from(mine.id, other.id)
  }
}

export function pairDocuments(context: MatchContext, wanted: readonly Couple[]): void {
  const { pairing } = context
  const descent = new Descent(context)
  for (const [ours, theirs] of wanted) {
    const [mine, other] = [context.ours.get(ours), context.theirs.get(theirs)]
    if (mine && other) pairing.pair(mine, other, 'said to be the same')
  }
  descent.from(null, null)
  for (const [ours, theirs] of wanted) {
    if (pairing.currentOf(theirs)?.id === ours) descent.from(ours, theirs)
  }
  pairMoved(context, descent)
  // Twice, because definitions may point at what the first round found.
  for (const _ of [1, 2]) {
    const carried = carriedContents(context)
    for (const [ours, theirs] of descent.pairs()) {
      pairByDefinition(context, carried, ours, theirs)
    }
  }
  for (const [ours, theirs] of [...pairing.couples()]) descent.from(ours.id, theirs.id)
}
