/** Sends what waits, one request at a time, until nothing waits. What failed on the way is sent again, later and later. */
import type { Author, Batch, SendAnswer } from '@/lib/sync/protocol'
import { Backoff, type Timing } from './timing'
import { failureOf, type Transport, type TransportFailure } from './transport'

export interface Request {
  base: number
  batches: Batch[]
}

export interface SenderPort {
  readonly client: string
  readonly transport: Pick<Transport, 'send'>
  readonly timing: Timing
  author(): Author
  /** The next request, of so many batches at most; null when nothing waits. */
  next(most: number | undefined): Request | null
  answered(request: Request, answer: SendAnswer): void
  /** The server does not take this batch in any words. */
  refused(batch: Batch, failure: TransportFailure): void
  /** The version that the request builds on is not known. Resolved once the document was loaded anew. */
  versionLost(): Promise<void>
  /** Something that the person should know: is the line down, is the project gone. Null: all is well. */
  trouble(failure: TransportFailure | null): void
}

export class Sender {
  private working = false
  private poked = false
  private stopped = false
  private most: number | undefined
  private readonly backoff: Backoff

  constructor(private readonly port: SenderPort) {
    this.backoff = new Backoff(port.timing, () => void this.work())
  }

  /** There is something to send. What is committed in one go is sent in one go. */
  poke(): void {
    if (this.poked || this.stopped) return
    this.poked = true
    this.port.timing.after(0, () => {
      this.poked = false
      if (!this.backoff.failed) void this.work()
    })
  }

  /** The line may be back. */
  wake(): void {
    this.backoff.now()
  }

  /** No new requests; one that is under way is let come back. */
  stop(): void {
    this.stopped = true
    this.backoff.stop()
  }

  private async work(): Promise<void> {
    if (this.working) return
    this.working = true
    try {
      while (!this.stopped && (await this.once())) this.backoff.succeeded()
    } finally {
      this.working = false
    }
  }

  private async once(): Promise<boolean> {
    const { client, transport } = this.port
    const request = this.port.next(this.most)
    if (!request) {
      // What failed before may have arrived all the same, and come back by the stream.
      this.most = undefined
      this.backoff.succeeded()
      this.port.trouble(null)
      return false
    }
    try {
      const answer = await transport.send({ client, author: this.port.author(), ...request })
      this.port.trouble(null)
      this.port.answered(request, answer)
      return true
    } catch (error) {
      return await this.failed(request, failureOf(error))
    }
  }

  /** Whether to go on at once. */
  private async failed(request: Request, failure: TransportFailure): Promise<boolean> {
    const [only, ...others] = request.batches
    if (failure.kind === 'refused' && only) {
      this.port.trouble(null)
      // One by one, to find the one that is meant.
      this.most = others.length > 0 ? 1 : undefined
      if (others.length === 0) this.port.refused(only, failure)
      return true
    }
    this.port.trouble(failure)
    if (failure.kind === 'version') await this.port.versionLost()
    this.backoff.again()
    return false
  }
}
