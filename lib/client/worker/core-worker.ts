/**
 * The core worker seen from the page: parser, printer and layout run there, so that the page never waits for them.
 * The page's document is sent along in changes, at the latest when a job needs it.
 */
import { type Remote, transfer, wrap } from 'comlink'
import type { Document } from '@/lib/document/document'
import type { CoreJobs } from './jobs/jobs'
import { MirrorSender } from './mirror-sender'

/** Where the page's document comes from. */
export interface DocumentSource {
  current(): Document
  subscribe(changed: () => void): () => void
  /** The server's answer that holds `document`, to be read in the worker too; it is given away. */
  loaded: { answer: ArrayBuffer; document: Document } | null
}

export interface CoreWorker {
  /** From here on jobs see this document. */
  follow(source: DocumentSource): void
  /** For jobs on a document; where none is given, on that which the page shows now. */
  jobs(document?: Document): Remote<CoreJobs>
  close(): void
}

/** A browser without idle times gives some all the same. */
const whenIdle = (run: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(run, { timeout: 500 }) : setTimeout(run, 50)

export function startCoreWorker(): CoreWorker {
  const worker = new Worker(new URL('./core.worker.ts', import.meta.url), {
    type: 'module',
    name: 'lintel-core',
  })
  const remote = wrap<CoreJobs>(worker)
  // Messages keep their order, so the job that follows sees this change.
  const mirror = new MirrorSender((change) => void remote.updateDocument(change))
  let source: DocumentSource | null = null
  let stop: () => void = () => undefined
  let waiting = false

  const sendSome = () => {
    waiting = false
    if (source && mirror.sendSome(source.current())) later()
  }
  const later = () => {
    if (waiting) return
    waiting = true
    whenIdle(sendSome)
  }
  return {
    follow(next) {
      stop()
      source = next
      stop = next.subscribe(later)
      if (!next.loaded) return
      const { answer, document } = next.loaded
      void remote.loadDocument(transfer(answer, [answer]))
      mirror.started(document)
    },
    jobs(document = source?.current()) {
      if (document) mirror.catchUp(document)
      return remote
    },
    close() {
      stop()
      source = null
      worker.terminate()
    },
  }
}
