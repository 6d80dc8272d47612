/** Short messages between the processes that share a database. */
import { Client } from 'pg'
import type { Session } from './session'

type Query = Session['query']

export interface SignalListener {
  message(text: string): void
  /** The connection was gone for a while; what was said meanwhile was not heard. */
  missed(): void
}

export interface Signals {
  /** Whether there can be other processes at all. */
  readonly shared: boolean
  /** Inside a transaction the message goes out with its commit, or not at all. */
  publish(query: Query, message: string): Promise<void>
  listen(listener: SignalListener): void
  close(): Promise<void>
}

/** The embedded database has one process only: there is nobody to tell. */
export const noSignals: Signals = {
  shared: false,
  publish: async () => undefined,
  listen: () => undefined,
  close: async () => undefined,
}

const CHANNEL = 'lintel_studio'
const RETRY_MS = 500

/** LISTEN on a connection of its own, opened with the first listener and again whenever it breaks. */
export class ServerSignals implements Signals {
  readonly shared = true
  private readonly listeners: SignalListener[] = []
  private client: Client | null = null
  private closed = false

  constructor(private readonly url: string) {}

  async publish(query: Query, message: string): Promise<void> {
    try {
      await query('SELECT pg_notify($1, $2)', [CHANNEL, message])
    } catch (error) {
      // When everything is being closed, the others notice that by themselves.
      if (!this.closed) throw error
    }
  }

  listen(listener: SignalListener): void {
    this.listeners.push(listener)
    if (this.listeners.length === 1) void this.connect()
  }

  async close(): Promise<void> {
    this.closed = true
    await this.client?.end().catch(() => undefined)
  }

  private async connect(): Promise<void> {
    const client = new Client({ connectionString: this.url, keepAlive: true })
    this.client = client
    let broken = false
    const again = () => {
      if (broken || this.closed) return
      broken = true
      client.end().catch(() => undefined)
      setTimeout(() => void this.connect(), RETRY_MS).unref()
    }
    client.on('error', again)
    client.on('end', again)
    client.on('notification', ({ payload = '' }) => {
      for (const listener of this.listeners) listener.message(payload)
    })
    try {
      await client.connect()
      await client.query(`LISTEN ${CHANNEL}`)
      // Also the first time: the listener may have looked at the database before.
      for (const listener of this.listeners) listener.missed()
    } catch {
      again()
    }
  }
}
