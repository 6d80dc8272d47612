/** The document that a match leads to, as changes of the current one. */
import type { Document } from '@/lib/document/document'
import { carryIndex } from '@/lib/document/document-index'
import { withChanges } from '@/lib/document/layered-map'
import { idsIn } from '@/lib/document/record-ids'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { adopt, type Place, withIds } from './adopt'
import { carriedNames } from './carried-names'
import type { MatchContext } from './context'
import { Places } from './places'

export interface MatchResult {
  document: Document
  /** Null: it goes. */
  changes: ReadonlyMap<Id, AnyRecord | null>
  /** Ids in the result, by incoming id; a record that both documents hold keeps its own. */
  ids: ReadonlyMap<Id, Id>
  /** Those that go only because they need something that goes, with what they need. */
  followed: ReadonlyMap<Id, Id>
}

class ResultBuilder {
  readonly changes = new Map<Id, AnyRecord | null>()
  readonly ids = new Map<Id, Id>()
  readonly followed = new Map<Id, Id>()
  private readonly gone: Id[] = []
  private readonly places: Places

  constructor(
    private readonly context: MatchContext,
    private readonly given: ReadonlySet<Id>,
  ) {
    this.places = new Places(context)
  }

  private isLeftOut(theirs: AnyRecord): boolean {
    const { pairing, theirs: index } = this.context
    if (!this.given.has(theirs.id) || pairing.currentOf(theirs.id)) return false
    return index.children(theirs.id).length === 0 && index.referrers(theirs.id).length === 0
  }

  name(newId: () => Id): void {
    for (const record of this.context.theirRest) {
      if (!this.context.isCompared(record) || this.isLeftOut(record)) continue
      this.ids.set(record.id, this.context.pairing.currentOf(record.id)?.id ?? newId())
    }
  }

  private readonly idOf = (id: Id): Id => this.ids.get(id) ?? id

  /** Every child of an incoming record, in its place. */
  put(ours: Id | null, theirs: Id | null): void {
    const isNew = theirs !== null && ours === null
    const ranks = isNew ? null : this.places.under(ours, theirs)
    const parent = theirs === null ? null : this.idOf(theirs)
    for (const child of this.context.theirChildren(theirs)) {
      const same = this.context.pairing.currentOf(child.id)
      if (!same && !this.ids.has(child.id)) continue
      this.putOne(child, same, { parent, rank: ranks?.get(child.id) ?? child.rank })
      if (same !== child || this.context.differsBelow(child.id)) {
        this.put(same?.id ?? null, child.id)
      }
    }
  }

  private putOne(theirs: AnyRecord, ours: AnyRecord | undefined, to: Place): void {
    if (!ours) {
      const id = this.idOf(theirs.id)
      this.changes.set(id, { ...withIds(theirs, this.idOf), ...to, id })
    } else if (this.context.isMeant(ours)) {
      if (ours === theirs && ours.parent === to.parent && ours.rank === to.rank) return
      const next = adopt(this.context, ours, theirs, this.idOf, to)
      if (next !== ours) this.changes.set(ours.id, next)
    }
  }

  takeMissing(): void {
    const { context } = this
    for (const record of context.ourRest) {
      const missing = context.isCompared(record) && !context.pairing.incomingOf(record.id)
      if (missing && context.wouldGo(record)) this.take(record.id)
    }
    // What is left must not point at what goes; the list grows meanwhile.
    for (const id of this.gone) {
      for (const user of this.context.ours.referrers(id)) this.takeUser(user, id)
    }
  }

  private take(id: Id): void {
    for (const one of [id, ...this.context.ours.below(id).map((record) => record.id)]) {
      const isElsewhere = one !== id && this.context.pairing.incomingOf(one)
      if (isElsewhere || this.changes.get(one) === null) continue
      this.changes.set(one, null)
      this.gone.push(one)
    }
  }

  private takeUser(user: AnyRecord, needed: Id): void {
    const now = this.changes.has(user.id) ? this.changes.get(user.id) : user
    if (!now || !idsIn(now).includes(needed)) return
    this.followed.set(user.id, needed)
    this.take(user.id)
  }
}

export function matchResult(
  context: MatchContext,
  given: ReadonlySet<Id>,
  newId: () => Id,
): MatchResult {
  const builder = new ResultBuilder(context, given)
  builder.name(newId)
  builder.put(null, null)
  builder.takeMissing()
  const { changes, ids, followed } = builder
  for (const record of carriedNames(context, changes)) changes.set(record.id, record)
  const { current } = context
  const document = { records: withChanges(current.records, changes) }
  carryIndex(current, document, changes)
  return { document, changes, ids, followed }
}
