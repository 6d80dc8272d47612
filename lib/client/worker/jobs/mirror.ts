/** The document as the studio shows it, kept here so that a job needs no more than what changed since the last one. */
import type { Document } from '@/lib/document/document'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'

export interface DocumentChange {
  put: readonly AnyRecord[]
  removed: readonly Id[]
}

let current: Document = { records: new Map() }

export const mirroredDocument = (): Document => current

export const mirrorJobs = {
  updateDocument({ put, removed }: DocumentChange): void {
    const records = new Map(current.records)
    for (const id of removed) records.delete(id)
    for (const record of put) records.set(record.id, record)
    current = { records }
  },
}
