/** A document as the printer needs it: children in order, names in full, who is where. */
import type { Document } from '@/lib/document/document'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'

export class ModelView {
  private readonly byParent = new Map<Id | null, AnyRecord[]>()

  constructor(private readonly document: Document) {
    for (const record of document.records.values()) {
      const siblings = this.byParent.get(record.parent)
      if (siblings) siblings.push(record)
      else this.byParent.set(record.parent, [record])
    }
    for (const siblings of this.byParent.values()) siblings.sort(byRank)
  }

  get(id: Id): AnyRecord {
    const record = this.document.records.get(id)
    if (!record) throw new Error(`The model points at record ${id}, which it does not hold.`)
    return record
  }

  has(id: Id): boolean {
    return this.document.records.has(id)
  }

  children(parent: Id | null): readonly AnyRecord[] {
    return this.byParent.get(parent) ?? []
  }

  /** Every record, parents before children, siblings in order. */
  *walk(parent: Id | null = null): Iterable<AnyRecord> {
    for (const record of this.children(parent)) {
      yield record
      yield* this.walk(record.id)
    }
  }

  /** The record at the top: a schema, or the record itself when it belongs to the database. */
  top(record: AnyRecord): AnyRecord {
    let at = record
    while (at.parent !== null) at = this.get(at.parent)
    return at
  }

  schemaName(record: AnyRecord): string | null {
    const top = this.top(record)
    return top.id !== record.id && 'name' in top ? top.name : null
  }
}

function byRank(a: AnyRecord, b: AnyRecord): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
