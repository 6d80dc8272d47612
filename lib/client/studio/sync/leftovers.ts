/**
 * Edits that a tab left behind when it was closed, reloaded or crashed: sent in its name, so that the server sees them as
 * what they are, one made on top of the other. Nothing is shown meanwhile; they come back as part of the project.
 */
import type { Author, LogEntry } from '@/lib/sync/protocol'
import type { Leftover, QueuedBatch } from './edit-queue'
import type { Dropped } from './timeline'
import { failureOf, type Transport } from './transport'

export interface LeftoverResult {
  dropped: Dropped[]
  /** What others did meanwhile, to say what stood in the way. */
  heard: LogEntry[]
  /** False: the rest stays in the queue for another time. */
  done: boolean
  /** To be called when the person was told; until then the queue holds what was dropped. */
  told(): void
  /** Leaves the queue to other tabs. */
  release(): void
}

const MAX_TOGETHER = 200

/** Those at the front that were made on one version. */
function run(batches: readonly QueuedBatch[], most: number): QueuedBatch[] {
  const base = batches[0]?.base
  const end = batches.findIndex((batch) => batch.base !== base)
  return batches.slice(0, Math.min(most, end < 0 ? batches.length : end))
}

const lost = (
  { id, label, steps }: QueuedBatch,
  code: string,
  subject: string,
  message: string,
) => ({
  id,
  label,
  steps,
  code,
  subject,
  message,
})

class LeftoverRun {
  readonly dropped: Dropped[] = []
  readonly heard: LogEntry[] = []
  private waiting: readonly QueuedBatch[]
  private most = MAX_TOGETHER

  constructor(
    private readonly leftover: Leftover,
    private readonly transport: Pick<Transport, 'send'>,
    private readonly author: Author,
  ) {
    this.waiting = leftover.batches
  }

  /** False: the line is down or the project gone, and the rest stays in the queue. */
  work = async (): Promise<boolean> => {
    for (;;) {
      const sent = run(this.waiting, this.most)
      const [first] = sent
      if (!first) return true
      try {
        await this.send(first, sent)
      } catch (error) {
        const { kind, message } = failureOf(error)
        if (kind !== 'refused' && kind !== 'version') return false
        this.notTaken(first, sent, message)
      }
    }
  }

  private async send(first: QueuedBatch, sent: readonly QueuedBatch[]): Promise<void> {
    const { client } = this.leftover
    const batches = sent.map(({ id, label, steps }) => ({ id, label, steps: [...steps] }))
    const { author } = this
    const answer = await this.transport.send({ client, author, base: first.base, batches })
    this.heard.push(...answer.entries.filter((entry) => entry.client !== client))
    const { refused } = answer
    const at = refused ? sent.findIndex(({ id }) => id === refused.id) : sent.length
    const batch = sent[at]
    if (batch && refused) {
      this.dropped.push(lost(batch, refused.code, refused.subject, refused.message))
    }
    this.most = MAX_TOGETHER
    await this.finish(sent.slice(0, at))
    this.passOver(batch)
  }

  /** One by one, to find the one that the server does not take. */
  private notTaken(first: QueuedBatch, sent: readonly QueuedBatch[], message: string): void {
    this.most = 1
    if (sent.length > 1) return
    this.dropped.push(lost(first, 'not-taken', '', message))
    this.passOver(first)
  }

  private passOver(dropped: QueuedBatch | undefined): void {
    this.waiting = this.waiting.filter((batch) => batch !== dropped)
  }

  private async finish(batches: readonly QueuedBatch[]): Promise<void> {
    this.waiting = this.waiting.filter((batch) => !batches.includes(batch))
    await this.leftover.forget(batches.map(({ id }) => id)).catch(() => undefined)
  }
}

export async function sendLeftover(
  leftover: Leftover,
  transport: Pick<Transport, 'send'>,
  author: Author,
): Promise<LeftoverResult> {
  const { dropped, heard, work } = new LeftoverRun(leftover, transport, author)
  const done = await work()
  const ids = () => dropped.map(({ id }) => id)
  return {
    dropped,
    heard,
    done,
    told: () => void leftover.forget(ids()).catch(() => undefined),
    release: leftover.release,
  }
}
