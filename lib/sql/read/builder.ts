/**
 * The model while it is being read: changed in place, statement by statement.
 * What a statement did is undone whole when it is refused.
 */
import { generateNKeysBetween } from 'fractional-indexing'
import type { Document } from '@/lib/document/document'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, KindMap, KindName, RecordOf } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import type { Scope, Space } from '@/lib/kinds/spaces'
import { makeRecord, pointsAt } from '@/lib/kinds/visit-record'
import { NameIndex } from './name-index'

const nameOf = (record: AnyRecord): string | null => {
  const spec = kindOf(record.kind)
  if (spec.nameOf) return spec.nameOf(record)
  return 'name' in record ? record.name : null
}

const NONE: readonly Id[] = []
const ancestorsOf = (record: AnyRecord): readonly Id[] =>
  'parents' in record ? record.parents : NONE

/** Nothing that the indexes are about has changed. */
const isIndexedAlike = (from: AnyRecord, to: AnyRecord) =>
  nameOf(from) === nameOf(to) && ancestorsOf(from) === ancestorsOf(to)

/** Ids for new records; what is known of a record may remind of one that was there before. */
export type IdSource = (kind: KindName, parent: Id | null, attributes: object) => Id

export class ModelBuilder {
  private readonly records = new Map<Id, AnyRecord>()
  private readonly order = new Map<Id | null, Set<Id>>()
  private readonly names = new NameIndex()
  private readonly heirIds = new Map<Id, Set<Id>>()
  private undo: (() => void)[] = []
  /** Whether a rollback may go back to the very beginning. */
  private held = false
  /** Records that were made, changed or removed since then. */
  private readonly touched = new Set<Id>()

  constructor(private readonly nextId: IdSource) {}

  /** Begins with records that are there already, parents before children and siblings in order. Theirs stay untouched. */
  seed(records: Iterable<AnyRecord>): void {
    for (const record of records) this.insert(record)
    this.held = true
    this.touched.clear()
  }

  /** Where a rollback can go back to; what lies before it is forgotten unless somebody may want to go back further. */
  mark(keepHistory: boolean): number {
    if (!keepHistory && !this.held) this.undo = []
    return this.undo.length
  }

  rollback(mark: number): void {
    for (const revert of this.undo.splice(mark).reverse()) revert()
    if (mark === 0 && this.held) this.touched.clear()
  }

  get(id: Id): AnyRecord {
    const record = this.records.get(id)
    if (!record) throw new Error(`No record ${id}`)
    return record
  }

  has(id: Id): boolean {
    return this.records.has(id)
  }

  all(): IterableIterator<AnyRecord> {
    return this.records.values()
  }

  childIds(parent: Id | null): Iterable<Id> {
    return this.order.get(parent) ?? []
  }

  *childrenOf(parent: Id | null): Iterable<AnyRecord> {
    for (const id of this.childIds(parent)) yield this.get(id)
  }

  /** The schema that a record lies in, however deep. */
  schemaOf(record: AnyRecord): Id | null {
    let at: AnyRecord | undefined = record
    while (at?.parent) at = this.records.get(at.parent)
    return at ? at.id : null
  }

  private scopeId(record: AnyRecord, scope: Scope): string {
    if (scope === 'database') return ''
    return (scope === 'parent' ? record.parent : this.schemaOf(record)) ?? ''
  }

  private link(record: AnyRecord): void {
    const name = nameOf(record)
    if (name !== null) {
      for (const { space, scope } of kindOf(record.kind).spaces) {
        this.names.add(space, this.scopeId(record, scope), name, record.id)
      }
    }
    for (const parent of ancestorsOf(record)) {
      const heirs = this.heirIds.get(parent)
      if (heirs) heirs.add(record.id)
      else this.heirIds.set(parent, new Set([record.id]))
    }
  }

  private unlink(record: AnyRecord): void {
    const name = nameOf(record)
    if (name !== null) {
      for (const { space, scope } of kindOf(record.kind).spaces) {
        this.names.delete(space, this.scopeId(record, scope), name, record.id)
      }
    }
    for (const parent of ancestorsOf(record)) this.heirIds.get(parent)?.delete(record.id)
  }

  /** Tables that inherit from a table, or are partitions of it. */
  heirs(id: Id): AnyRecord[] {
    return [...(this.heirIds.get(id) ?? [])].map((heir) => this.get(heir))
  }

  named(space: Space, scope: Id | null, name: string): AnyRecord[] {
    return this.names.get(space, scope ?? '', name).map((id) => this.get(id))
  }

  private insert(record: AnyRecord): void {
    this.touched.add(record.id)
    this.records.set(record.id, record)
    const siblings = this.order.get(record.parent)
    if (siblings) siblings.add(record.id)
    else this.order.set(record.parent, new Set([record.id]))
    this.link(record)
  }

  add<K extends KindName>(kind: K, parent: Id | null, attributes: KindMap[K]): RecordOf<K> {
    const record = makeRecord(
      kind,
      { id: this.nextId(kind, parent, attributes), parent, rank: '' },
      attributes,
    )
    this.insert(record)
    this.undo.push(() => this.detach(record))
    return record
  }

  private detach(record: AnyRecord): void {
    this.touched.add(record.id)
    this.unlink(record)
    this.records.delete(record.id)
    this.order.get(record.parent)?.delete(record.id)
  }

  replace<R extends AnyRecord>(from: AnyRecord, to: R): R {
    this.touched.add(to.id)
    if (from.parent !== to.parent) return this.reparent(from, to)
    if (isIndexedAlike(from, to)) {
      this.records.set(to.id, to)
      this.undo.push(() => this.records.set(from.id, from))
      return to
    }
    this.unlink(from)
    this.records.set(to.id, to)
    this.link(to)
    this.undo.push(() => {
      this.unlink(to)
      this.records.set(from.id, from)
      this.link(from)
    })
    return to
  }

  /** Names of everything below depend on the schema, so they are taken out and put back. */
  private reparent<R extends AnyRecord>(from: AnyRecord, to: R): R {
    const below = this.below(from.id)
    const swap = (old: AnyRecord, next: AnyRecord) => {
      for (const record of below) this.unlink(record)
      this.detach(old)
      this.insert(next)
      for (const record of below) this.link(record)
    }
    swap(from, to)
    this.undo.push(() => swap(to, from))
    return to
  }

  below(id: Id): AnyRecord[] {
    return [...this.childrenOf(id)].flatMap((child) => [child, ...this.below(child.id)])
  }

  /** Without what depends on it; see `dependants`. */
  removeOne(record: AnyRecord): void {
    const siblings = [...this.childIds(record.parent)]
    this.detach(record)
    this.undo.push(() => {
      this.records.set(record.id, record)
      this.order.set(record.parent, new Set(siblings))
      this.link(record)
    })
  }

  /** Records with an attribute that points at `id`. */
  referrers(id: Id): AnyRecord[] {
    return [...this.records.values()].filter((record) => record.id !== id && pointsAt(record, id))
  }

  /** What the records are by now that were not seeded just so, null where they are gone; new ones stand behind their siblings. */
  changes(seeded: ReadonlyMap<Id, AnyRecord>): Map<Id, AnyRecord | null> {
    const found = new Map<Id, AnyRecord | null>()
    for (const id of this.touched) {
      const record = this.records.get(id) ?? null
      if ((seeded.get(id) ?? null) !== record) found.set(id, record)
    }
    const parents = [...found.values()].flatMap((record) => (record ? [record.parent] : []))
    for (const parent of new Set(parents)) {
      for (const [id, rank] of this.freshRanks(parent)) {
        const record = found.get(id)
        if (record) found.set(id, { ...record, rank })
      }
    }
    return found
  }

  private freshRanks(parent: Id | null): [Id, string][] {
    const ids = [...this.childIds(parent)]
    const first = ids.findIndex((id) => this.get(id).rank === '')
    if (first < 0) return []
    const before = ids.slice(0, first).map((id) => this.get(id).rank)
    const ranks = generateNKeysBetween(before.sort().at(-1) ?? null, null, ids.length - first)
    return ids.slice(first).map((id, i) => [id, ranks[i] ?? ''])
  }

  /** Ends the work: the records get their ranks and are the document's from now on. */
  document(): Document {
    const out = new Map<Id, AnyRecord>()
    for (const [, ids] of this.order) {
      const ranks = generateNKeysBetween(null, null, ids.size)
      let i = 0
      for (const id of ids) out.set(id, Object.assign(this.get(id), { rank: ranks[i++] ?? '' }))
    }
    return { records: out }
  }
}
