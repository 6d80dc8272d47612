/** Edits on their way to the server, kept where a reload or a crash of the browser does not reach them. */
import type { Step } from '@/lib/steps/step'

export interface QueuedBatch {
  id: string
  label: string
  steps: readonly Step[]
  /** The version that it was made on, with those before it in the queue. */
  base: number
}

/** The queue of one tab for one project. */
export interface EditQueue {
  readonly client: string
  /** Resolved once it is kept, rejected when the browser does not keep it. */
  keep(batch: QueuedBatch): Promise<void>
  forget(ids: readonly string[]): Promise<void>
  /** Leaves what is still in it to other tabs. */
  release(): void
}

/** What a tab that is gone left behind, held by this tab alone until it is released. */
export interface Leftover extends EditQueue {
  batches: readonly QueuedBatch[]
}

export interface EditShelf {
  /** False: nothing outlives the page, and the person must know. */
  readonly durable: boolean
  open(client: string): Promise<EditQueue>
  leftovers(): Promise<Leftover[]>
}

/** Where the browser offers no storage. */
export const memoryShelf: EditShelf = {
  durable: false,
  open: async (client) => ({
    client,
    keep: async () => undefined,
    forget: async () => undefined,
    release: () => undefined,
  }),
  leftovers: async () => [],
}
