/** Brings the worker's copy of the document up to what the page shows: little at a time while there is time, the rest at once. */
import type { Document } from '@/lib/document/document'
import { withChanges } from '@/lib/document/layered-map'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { DocumentChange } from './jobs/mirror'

/** Up to here a job can take its change along without anybody noticing. */
const LITTLE = 500

function changeBetween(from: Document, to: Document): DocumentChange {
  const put: AnyRecord[] = []
  for (const record of to.records.values()) {
    if (from.records.get(record.id) !== record) put.push(record)
  }
  const removed: Id[] = []
  // As many as before and none of them new: then none can be missing.
  const added = put.reduce((sum, { id }) => sum + Number(!from.records.has(id)), 0)
  if (from.records.size + added > to.records.size) {
    for (const id of from.records.keys()) if (!to.records.has(id)) removed.push(id)
  }
  return { put, removed }
}

export class MirrorSender {
  private sent: Document = { records: new Map() }

  constructor(private readonly update: (change: DocumentChange) => void) {}

  /** The worker got this document by another way. */
  started(document: Document): void {
    this.sent = document
  }

  catchUp(document: Document): void {
    if (document === this.sent) return
    const change = changeBetween(this.sent, document)
    this.sent = document
    if (change.put.length + change.removed.length > 0) this.update(change)
  }

  /** True when there is more to send. */
  sendSome(document: Document): boolean {
    if (document === this.sent) return false
    const { put, removed } = changeBetween(this.sent, document)
    if (put.length <= LITTLE) return false
    const some = { put: put.slice(0, LITTLE), removed }
    const changes = new Map<Id, AnyRecord | null>(removed.map((id) => [id, null]))
    for (const record of some.put) changes.set(record.id, record)
    this.sent = { records: withChanges(this.sent.records, changes) }
    this.update(some)
    return true
  }
}
