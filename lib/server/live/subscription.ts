/**
 * One live stream. It holds no log, only how far it has come: a slow reader costs a number, not a buffer, and is told to load
 * the document again when it falls too far back.
 */
import type { LogEntry, StreamEvent } from '@/lib/sync/protocol'

/** Entries after a version, in order and without a gap; not necessarily all. */
export type ReadLog = (after: number) => Promise<readonly LogEntry[]>

const MAX_MISSED = 2_000
/** Other events wait under a name each, so that a newer one replaces an older one. */
const MAX_WAITING = 2_000

export class Subscription {
  private readonly waiting = new Map<string, StreamEvent>()
  private page: readonly LogEntry[] = []
  private place = 0
  private wake: () => void = () => undefined
  private closed = false

  constructor(
    readonly client: string,
    private sent: number,
    private head: number,
    private readonly read: ReadLog,
  ) {}

  advance(version: number): void {
    if (version <= this.head) return
    this.head = version
    this.wake()
  }

  tell(name: string, event: StreamEvent): void {
    this.waiting.delete(name)
    this.waiting.set(name, event)
    if (this.waiting.size > MAX_WAITING) this.closed = true
    this.wake()
  }

  close(): void {
    this.closed = true
    this.wake()
  }

  /** The next event; null when nothing happened within the time; undefined at the end. */
  async next(patience: number): Promise<StreamEvent | null | undefined> {
    if (this.isIdle()) await this.somethingNew(patience)
    const event = await this.take()
    return this.closed ? undefined : event
  }

  private isIdle(): boolean {
    return !this.closed && this.waiting.size === 0 && this.sent >= this.head
  }

  private async take(): Promise<StreamEvent | null> {
    const [waiting] = this.waiting
    if (waiting) {
      this.waiting.delete(waiting[0])
      return waiting[1]
    }
    if (this.sent >= this.head) return null
    if (this.head - this.sent > MAX_MISSED) {
      this.page = []
      this.sent = this.head
      return { type: 'behind', version: this.head }
    }
    const entry = await this.nextEntry()
    return entry ? { type: 'entry', entry } : null
  }

  private async nextEntry(): Promise<LogEntry | undefined> {
    if (this.place >= this.page.length) {
      this.page = await this.read(this.sent)
      this.place = 0
    }
    const entry = this.page[this.place]
    // A log that ends before its head belongs to a project that was removed.
    if (entry?.version !== this.sent + 1) {
      this.closed = true
      return undefined
    }
    this.place++
    this.sent = entry.version
    return entry
  }

  private somethingNew(patience: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        this.wake = () => undefined
        resolve()
      }
      const timer = setTimeout(done, patience)
      this.wake = done
    })
  }
}
