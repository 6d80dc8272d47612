/** The records that a paste adds: first with their places and free names, then with texts that use these names. */
import type { Document } from '@/lib/document/document'
import { carryIndex, indexOf } from '@/lib/document/document-index'
import { withChanges } from '@/lib/document/layered-map'
import { rankBetween } from '@/lib/document/rank'
import { nameOf } from '@/lib/document/record-name'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { visitRecord } from '@/lib/kinds/visit-record'
import { named } from './free-names'
import type { Landing, Top } from './landing'
import { rewritten } from './rewritten'

/** PostgreSQL gives the sequence of an identity column a name that is free. */
const unbound = (record: AnyRecord): AnyRecord =>
  record.kind === 'column' && record.identity
    ? { ...record, identity: { ...record.identity, sequence: null } }
    : record

export class NewRecords {
  /** Old and new names of the objects so far, the last one first. */
  private readonly names: (readonly [was: string, is: string])[] = []
  private readonly made: { record: AnyRecord; was: AnyRecord }[] = []

  /** `kept`: the copied records that find all they need. */
  constructor(
    private document: Document,
    private readonly landing: Landing,
    private readonly kept: ReadonlyMap<Id, AnyRecord>,
  ) {}

  private readonly idOf = (id: Id): Id => this.landing.ids.get(id) ?? id

  private put(record: AnyRecord): void {
    const changes = new Map([[record.id, record]])
    const next = { records: withChanges(this.document.records, changes) }
    carryIndex(this.document, next, changes)
    this.document = next
  }

  private make(
    was: AnyRecord,
    place: { parent: Id | null; rank: string },
    home: readonly [string, string] | null,
  ): AnyRecord {
    const kept = this.kept.get(was.id) ?? was
    const moved = visitRecord(unbound(kept), { id: this.idOf, sql: (text) => text })
    const placed = { ...moved, ...place, id: this.idOf(was.id) }
    this.put(placed)
    const record = named(indexOf(this.document), placed, home)
    if (record !== placed) this.put(record)
    this.made.push({ record, was })
    return record
  }

  /** An object with all that is in it. What belongs to one that came before is called after that. */
  add({ record: was, role }: Top, parent: Id | null): AnyRecord {
    const last = indexOf(this.document).children(parent).at(-1)
    const rank = rankBetween(last?.rank ?? null, null)
    const owner = this.names.find(([name]) => nameOf(was)?.startsWith(`${name}_`))
    const top = this.make(was, { parent, rank }, role === 'along' ? (owner ?? null) : null)
    const home = [nameOf(was) ?? '', nameOf(top) ?? ''] as const
    this.names.unshift(home)
    for (const part of this.landing.source.below(was.id)) {
      if (!this.kept.has(part.id) || part.parent === null) continue
      this.make(part, { parent: this.idOf(part.parent), rank: part.rank }, home)
    }
    return top
  }

  finished(): AnyRecord[] {
    const index = indexOf(this.document)
    const { source, ids } = this.landing
    return this.made.map(({ record, was }) => rewritten(record, was, source, index, ids))
  }
}
