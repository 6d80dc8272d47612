/** Keeps the live stream open: from the version that is known, again after every loss, not while nobody looks. */
import type { StreamEvent } from '@/lib/sync/protocol'
import { Backoff, type Timing } from './timing'
import { failureOf, type Transport } from './transport'

export type StreamState = 'connecting' | 'open' | 'paused' | 'lost' | 'no-database'

export interface ListenerPort {
  readonly transport: Pick<Transport, 'listen'>
  readonly timing: Timing
  version(): number
  event(event: StreamEvent): void
  changed(state: StreamState): void
  /** The server has no such version to go on from. */
  versionLost(): Promise<void>
}

export class Listener {
  private line: AbortController | null = null
  private wanted = false
  private readonly backoff: Backoff

  constructor(private readonly port: ListenerPort) {
    this.backoff = new Backoff(port.timing, () => void this.open())
  }

  start(): void {
    if (this.wanted) return
    this.wanted = true
    void this.open()
  }

  /** Others' edits come when it is started again. */
  pause(): void {
    this.wanted = false
    this.close()
    this.port.changed('paused')
  }

  /** Something is missing in what came: ask for it from the version that is known. */
  restart(): void {
    if (!this.wanted) return
    this.close()
    this.backoff.again()
  }

  /** The browser says that there is no line. */
  lost(): void {
    if (!this.wanted) return
    this.port.changed('lost')
    this.restart()
  }

  wake(): void {
    this.backoff.now()
  }

  private close(): void {
    this.backoff.stop()
    this.line?.abort()
    this.line = null
  }

  private async open(): Promise<void> {
    if (!this.wanted || this.line) return
    const line = new AbortController()
    this.line = line
    if (!this.backoff.failed) this.port.changed('connecting')
    const mine = () => this.line === line
    let opened = false
    let lost: StreamState = 'lost'
    const handler = {
      opened: () => {
        opened = true
        if (mine()) this.port.changed('open')
      },
      event: (event: StreamEvent) => {
        if (!mine()) return
        this.backoff.succeeded()
        this.port.event(event)
      },
    }
    try {
      await this.port.transport.listen(this.port.version(), handler, line.signal)
    } catch (error) {
      const { kind } = failureOf(error)
      if (kind === 'database') lost = 'no-database'
      if (mine() && kind === 'version') await this.port.versionLost()
    }
    if (!mine()) return
    this.line = null
    this.port.changed(opened ? 'connecting' : lost)
    this.backoff.again()
  }
}
