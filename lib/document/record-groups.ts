/**
 * Records under keys that their attributes give, such as parent or name. A group that a change does not concern is the
 * same array afterwards.
 */
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { Document } from './document'
import { withChanges } from './layered-map'

type Groups<K> = ReadonlyMap<K, readonly AnyRecord[]>
type RecordOrder = (a: AnyRecord, b: AnyRecord) => number

const byId: RecordOrder = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const NONE: readonly AnyRecord[] = []

/** One record before and after, with the keys under which it stands then. */
interface Regrouping<K> {
  id: Id
  before: readonly K[]
  after: readonly K[]
  record: AnyRecord | null
}

function groupRecords<K>(
  records: Iterable<AnyRecord>,
  keysOf: (record: AnyRecord) => readonly K[],
  order: RecordOrder,
): Groups<K> {
  const groups = new Map<K, AnyRecord[]>()
  for (const record of records) {
    for (const key of keysOf(record)) {
      const group = groups.get(key)
      if (group) group.push(record)
      else groups.set(key, [record])
    }
  }
  for (const group of groups.values()) if (group.length > 1) group.sort(order)
  return groups
}

function regroup(
  group: readonly AnyRecord[],
  changes: Map<Id, AnyRecord | null>,
  order: RecordOrder,
): AnyRecord[] {
  const next: AnyRecord[] = []
  for (const record of group) {
    const change = changes.get(record.id)
    if (change === undefined) next.push(record)
    else if (change !== null) next.push(change)
    changes.delete(record.id)
  }
  for (const added of changes.values()) if (added) next.push(added)
  return next.sort(order)
}

function regrouped<K>(
  groups: Groups<K>,
  regroupings: readonly Regrouping<K>[],
  order: RecordOrder,
): Groups<K> {
  const byKey = new Map<K, Map<Id, AnyRecord | null>>()
  const note = (key: K, id: Id, record: AnyRecord | null) => {
    const changes = byKey.get(key)
    if (changes) changes.set(id, record)
    else byKey.set(key, new Map([[id, record]]))
  }
  for (const { id, before, after, record } of regroupings) {
    for (const key of before) note(key, id, null)
    for (const key of after) note(key, id, record)
  }
  const changed = new Map<K, readonly AnyRecord[] | null>()
  for (const [key, changes] of byKey) {
    const group = regroup(groups.get(key) ?? NONE, changes, order)
    changed.set(key, group.length > 0 ? group : null)
  }
  return withChanges(groups, changed)
}

/** The groups of one document, built on first use or carried over from the document before. */
export class RecordGroups<K> {
  private groups: Groups<K> | null = null

  constructor(
    private readonly document: Document,
    private readonly keysOf: (record: AnyRecord) => readonly K[],
    private readonly order: RecordOrder = byId,
  ) {}

  isBuilt(): boolean {
    return this.groups !== null
  }

  build(): Groups<K> {
    this.groups ??= groupRecords(this.document.records.values(), this.keysOf, this.order)
    return this.groups
  }

  get(key: K): readonly AnyRecord[] {
    return this.build().get(key) ?? NONE
  }

  /** Takes over what was built for the document before; `ids` are the records whose keys or selves are others now. */
  carry(from: RecordGroups<K>, ids: () => Iterable<Id>): void {
    if (!from.groups) return
    const regroupings = Array.from(ids(), (id): Regrouping<K> => {
      const was = from.document.records.get(id)
      const record = this.document.records.get(id) ?? null
      return {
        id,
        before: was ? from.keysOf(was) : [],
        after: record ? this.keysOf(record) : [],
        record,
      }
    })
    this.groups = regrouped(from.groups, regroupings, this.order)
  }
}
