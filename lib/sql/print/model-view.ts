/** A document as the printer needs it: children in order, names in full, who is where. */
import type { Document } from '@/lib/document/document'
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'

export class ModelView {
  private readonly index: DocumentIndex

  constructor(private readonly document: Document) {
    this.index = indexOf(document)
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
    return this.index.children(parent)
  }

  referrers(id: Id): readonly AnyRecord[] {
    return this.index.referrers(id)
  }

  all(): Iterable<AnyRecord> {
    return this.document.records.values()
  }

  /** Every record, parents before children, siblings in order; only within those that `into` lets pass. */
  *walk(
    into: (record: AnyRecord) => boolean = () => true,
    parent: Id | null = null,
  ): Iterable<AnyRecord> {
    for (const record of this.children(parent)) {
      if (!into(record)) continue
      yield record
      yield* this.walk(into, record.id)
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
