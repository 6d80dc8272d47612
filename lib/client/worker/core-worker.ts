/**
 * The core worker seen from the page: parser, printer and layout run there, so that the page never waits for them.
 * The page's document is sent along in changes, at the latest when a job needs it.
 */
import { type Remote, wrap } from 'comlink'
import type { Document } from '@/lib/document/document'
import type { CoreJobs } from './jobs/jobs'
import type { DocumentChange } from './jobs/mirror'

export interface CoreWorker {
  /** For jobs on the document as the page shows it now. */
  jobs(): Remote<CoreJobs>
  close(): void
}

export function changeBetween(from: Document, to: Document): DocumentChange | null {
  const put = [...to.records.values()].filter((record) => from.records.get(record.id) !== record)
  const removed = [...from.records.keys()].filter((id) => !to.records.has(id))
  return put.length + removed.length > 0 ? { put, removed } : null
}

const EMPTY: Document = { records: new Map() }

export function startCoreWorker(current: () => Document): CoreWorker {
  const worker = new Worker(new URL('./core.worker.ts', import.meta.url), {
    type: 'module',
    name: 'lintel-core',
  })
  const remote = wrap<CoreJobs>(worker)
  let sent = EMPTY
  return {
    jobs() {
      const now = current()
      const change = now === sent ? null : changeBetween(sent, now)
      sent = now
      // Messages keep their order, so the job that follows sees this change.
      if (change) void remote.updateDocument(change)
      return remote
    },
    close: () => worker.terminate(),
  }
}
