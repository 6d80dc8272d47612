/** A browser with its tabs, as far as the session needs one: storage that outlives them, and a line to the server. */
import { randomUUID } from 'node:crypto'
import type { EditShelf, QueuedBatch } from '@/lib/client/studio/sync/edit-queue'
import { httpTransport } from '@/lib/client/studio/sync/http-transport'
import { type LeftoverResult, sendLeftover } from '@/lib/client/studio/sync/leftovers'
import { recallPast } from '@/lib/client/studio/sync/past-entries'
import type { Rest } from '@/lib/client/studio/sync/replica'
import { SyncSession } from '@/lib/client/studio/sync/sync-session'
import type { Timing } from '@/lib/client/studio/sync/timing'
import type { Transport } from '@/lib/client/studio/sync/transport'
import type { KeptTurn, TurnShelf } from '@/lib/client/studio/sync/turn-shelf'
import type { Author } from '@/lib/sync/protocol'
import type { BadLine } from './bad-line'

/** The session's waiting times, shortened so that a test sees many of them. */
const FASTER = 40

const timing: Timing = {
  now: () => Date.now() * FASTER,
  after: (ms, run) => {
    const timer = setTimeout(run, ms / FASTER)
    return () => clearTimeout(timer)
  },
  random: Math.random,
}

interface TestShelf extends EditShelf {
  /** All batches ever. */
  readonly kept: readonly string[]
  /** Batches that are not done with. */
  readonly left: number
  letGo(): void
}

/** What is in it survives a tab; a queue belongs to a tab as long as that lives. */
function testShelf(): TestShelf {
  const queues = new Map<string, Map<string, QueuedBatch>>()
  const held = new Set<string>()
  const kept: string[] = []
  const queue = (client: string) => {
    const batches = queues.get(client) ?? new Map<string, QueuedBatch>()
    queues.set(client, batches)
    held.add(client)
    return {
      client,
      keep: async (batch: QueuedBatch) => {
        kept.push(batch.id)
        batches.set(batch.id, structuredClone(batch))
      },
      forget: async (ids: readonly string[]) => {
        for (const id of ids) batches.delete(id)
      },
      release: () => {
        held.delete(client)
      },
      batches: [...batches.values()],
    }
  }
  return {
    durable: true,
    kept,
    open: async (client) => queue(client),
    get left() {
      return [...queues.values()].reduce((sum, batches) => sum + batches.size, 0)
    },
    letGo: () => held.clear(),
    leftovers: async () =>
      [...queues]
        .filter(([client, batches]) => batches.size > 0 && !held.has(client))
        .map(([client]) => queue(client)),
  }
}

export class Browser {
  readonly shelf = testShelf()
  /** What can be taken back, also by the next tab. */
  private readonly turns = new Map<string, KeptTurn>()
  /** How own batches came to rest. */
  readonly rest = new Map<string, Rest>()
  /** Edits that were told as lost. */
  readonly told = new Set<string>()
  private current: SyncSession | null = null

  private tabLine: BadLine | null = null

  constructor(
    readonly project: string,
    private readonly newLine: () => BadLine,
    readonly author: Author,
    private readonly wrap: (transport: Transport) => Transport = (transport) => transport,
  ) {}

  get line(): BadLine {
    this.tabLine ??= this.newLine()
    return this.tabLine
  }

  get session(): SyncSession {
    if (!this.current) throw new Error('No tab is open')
    return this.current
  }

  /** Opens a tab; on a bad line that may take several attempts. */
  async open(): Promise<SyncSession> {
    for (;;) {
      try {
        return await this.tryOpen()
      } catch (error) {
        if (!(error instanceof Error)) throw error
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    }
  }

  private get turnShelf(): TurnShelf {
    return {
      keep: (turns) => {
        for (const turn of turns) this.turns.set(turn.batch, turn)
      },
      forget: (batches) => {
        for (const batch of batches) this.turns.delete(batch)
      },
    }
  }

  private async tryOpen(): Promise<SyncSession> {
    const client = randomUUID()
    const options = { via: this.line.fetch, timing }
    const transport = this.wrap(httpTransport(this.project, client, options))
    const results: LeftoverResult[] = []
    for (const leftover of await this.shelf.leftovers()) {
      const result = await sendLeftover(leftover, transport, this.author)
      result.release()
      if (!result.done) throw new Error('The line is down')
      results.push(result)
    }
    const loaded = await transport.load()
    const guest = httpTransport(this.project, randomUUID(), options)
    const past = await recallPast(guest, [...this.turns.values()], loaded.version)
    const session = new SyncSession({
      loaded,
      transport,
      timing,
      queue: await this.shelf.open(client),
      turns: this.turnShelf,
      past,
      author: this.author,
      settled: (ids, how) => {
        for (const id of ids) this.rest.set(id, how)
      },
    })
    session.store.subscribe(({ problems }) => {
      for (const { batches } of problems) for (const id of batches) this.told.add(id)
    })
    for (const result of results) {
      for (const { id } of result.dropped) this.rest.set(id, 'dropped')
      session.leftoverLost(result.dropped, result.heard)
      result.told()
    }
    session.start()
    this.current = session
    return session
  }

  close(): void {
    this.current?.close()
    this.current = null
  }

  /** The tab is gone from one moment to the next; what it sent may have arrived. */
  crash(): void {
    this.line.end()
    this.session.close()
    this.shelf.letGo()
    this.tabLine = null
    this.current = null
  }
}
