/** The document as the studio shows it, kept here so that a job needs no more than what changed since the last one. */
import { z } from 'zod'
import type { Document } from '@/lib/document/document'
import { carryIndex, type RecordChanges } from '@/lib/document/document-index'
import { documentFromServer } from '@/lib/document/json'
import { withChanges } from '@/lib/document/layered-map'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'

export interface DocumentChange {
  put: readonly AnyRecord[]
  removed: readonly Id[]
}

let current: Document = { records: new Map() }
/** What changed since somebody asked last. Null: all of it. */
let changed: Map<Id, AnyRecord | null> | null = null

export const mirroredDocument = (): Document => current

/** For the one who keeps something in step with the document. */
export function takeMirrorChanges(): RecordChanges | null {
  const taken = changed
  changed = new Map()
  return taken
}

const answerSchema = z.object({ document: z.unknown() })

export const mirrorJobs = {
  /** The server's answer as it came; the page reads its own copy. */
  loadDocument(answer: ArrayBuffer): void {
    const { document } = answerSchema.parse(JSON.parse(new TextDecoder().decode(answer)))
    current = documentFromServer(document)
    changed = null
  },

  updateDocument({ put, removed }: DocumentChange): void {
    const changes = new Map<Id, AnyRecord | null>(removed.map((id) => [id, null]))
    for (const record of put) changes.set(record.id, record)
    const next = { records: withChanges(current.records, changes) }
    carryIndex(current, next, changes)
    current = next
    for (const [id, record] of changes) changed?.set(id, record)
  },
}
