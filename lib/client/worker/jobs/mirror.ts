/** The document as the studio shows it, kept here so that a job needs no more than what changed since the last one. */
import type { Document } from '@/lib/document/document'
import { carryIndex } from '@/lib/document/document-index'
import { withChanges } from '@/lib/document/layered-map'
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
    const changes = new Map<Id, AnyRecord | null>([
      ...removed.map((id): [Id, null] => [id, null]),
      ...put.map((record): [Id, AnyRecord] => [record.id, record]),
    ])
    const next = { records: withChanges(current.records, changes) }
    carryIndex(current, next, changes)
    current = next
  },
}
