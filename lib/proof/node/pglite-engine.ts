/** PostgreSQL in a worker of this process. A run that takes too long or too much memory ends with its worker. */
import { Worker } from 'node:worker_threads'
import { applyStatements } from '@/lib/proof/apply'
import { type Engine, EngineError, type SendResult } from '@/lib/proof/engine'
import { shippedExtensions } from '@/lib/proof/node/pglite-archives'
import type { Reply, Request, WorkerSetup } from '@/lib/proof/node/pglite-protocol'
import { snapshot } from '@/lib/proof/node/pglite-snapshot'
import { workerFile } from '@/lib/proof/node/worker-file'

export interface PgliteOptions {
  /** Where the empty cluster is kept between runs, for example `.lintel/cache`. */
  cacheFolder: string
  /** Extensions to have at hand, see `extensionsNamed`; none of the others can be installed. */
  extensions?: Iterable<string>
  /** For one message to the database; it may hold many statements. */
  timeLimitMs?: number
  /** How much this process may grow while the engine lives. */
  memoryLimitMb?: number
}

const TIME_LIMIT = 120_000
const MEMORY_LIMIT = 2_000
/** PGlite forgets who it was before SET SESSION AUTHORIZATION, so it is named. */
const BACK_TO_OURSELVES = 'RESET ROLE; SET SESSION AUTHORIZATION postgres'
const LOOK_EVERY = 250
const MB = 1024 * 1024

type Value = Extract<Reply, { ok: true }>['value']
type Ask = { do: 'send' | 'query'; sql: string } | { do: 'snapshot' }

interface Waiting {
  resolve: (value: Value) => void
  reject: (error: Error) => void
  timer: NodeJS.Timeout
}

class PgliteWorker {
  private readonly worker: Worker
  private readonly waiting = new Map<number, Waiting>()
  private readonly watch: NodeJS.Timeout
  private readonly base = process.memoryUsage.rss()
  private last = 0
  private ended: EngineError | null = null
  readonly ready: Promise<Value>

  constructor(
    file: string,
    setup: WorkerSetup,
    private readonly limits: { timeMs: number; memoryMb: number },
  ) {
    this.worker = new Worker(file, { workerData: setup, stdout: true, stderr: true })
    this.worker.on('message', (reply: Reply) => this.settle(reply))
    this.worker.on('error', (error) =>
      this.end(new EngineError('crashed', `PGlite failed: ${error.message}`)),
    )
    this.worker.on('exit', () => this.end(new EngineError('crashed', 'PGlite ended by itself.')))
    this.watch = setInterval(() => this.checkMemory(), LOOK_EVERY)
    this.watch.unref()
    this.ready = this.wait(0, 'to start')
  }

  private settle(reply: Reply): void {
    const waiting = this.waiting.get(reply.id)
    if (!waiting) return
    this.waiting.delete(reply.id)
    clearTimeout(waiting.timer)
    if (reply.ok) waiting.resolve(reply.value)
    else waiting.reject(new EngineError('query', reply.message, reply.sqlstate))
  }

  private wait(id: number, what: string): Promise<Value> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        const seconds = this.limits.timeMs / 1000
        this.end(
          new EngineError('time-limit', `PGlite needed more than ${seconds} seconds ${what}.`),
        )
      }, this.limits.timeMs)
      this.waiting.set(id, { resolve, reject, timer })
    })
  }

  private checkMemory(): void {
    const grown = (process.memoryUsage.rss() - this.base) / MB
    if (grown <= this.limits.memoryMb) return
    this.end(
      new EngineError(
        'memory-limit',
        `The SQL made the database grow by more than ${this.limits.memoryMb} MB.`,
      ),
    )
  }

  private end(error: EngineError): void {
    if (this.ended) return
    this.ended = error
    clearInterval(this.watch)
    for (const { reject, timer } of this.waiting.values()) {
      clearTimeout(timer)
      reject(error)
    }
    this.waiting.clear()
    void this.worker.terminate()
  }

  ask(request: Ask, what: string): Promise<Value> {
    if (this.ended) return Promise.reject(this.ended)
    const id = ++this.last
    const answer = this.wait(id, what)
    const message: Request = { id, ...request }
    this.worker.postMessage(message)
    return answer
  }

  async close(): Promise<void> {
    this.end(new EngineError('crashed', 'The engine was closed.'))
    await this.worker.terminate()
  }
}

async function start(options: PgliteOptions, setup: WorkerSetup): Promise<PgliteWorker> {
  const limits = {
    timeMs: options.timeLimitMs ?? TIME_LIMIT,
    memoryMb: options.memoryLimitMb ?? MEMORY_LIMIT,
  }
  const worker = new PgliteWorker(await workerFile(), setup, limits)
  try {
    await worker.ready
  } catch (error) {
    await worker.close()
    throw error
  }
  return worker
}

/** A new cluster, saved before anything was done in it. */
async function makeSnapshot(options: PgliteOptions, dist: string): Promise<Uint8Array> {
  const generous = { ...options, timeLimitMs: TIME_LIMIT }
  const worker = await start(generous, { dist, archives: [] })
  try {
    const made = await worker.ask({ do: 'snapshot' }, 'to save an empty cluster')
    if (!(made instanceof ArrayBuffer)) throw new EngineError('crashed', 'PGlite saved nothing.')
    return new Uint8Array(made)
  } finally {
    await worker.close()
  }
}

export async function createPgliteEngine(options: PgliteOptions): Promise<Engine> {
  const { version, dist, archiveOf } = shippedExtensions()
  const archives = new Set<string>()
  for (const name of options.extensions ?? []) {
    const archive = archiveOf.get(name)
    if (archive) archives.add(archive)
  }
  const empty = await snapshot(options.cacheFolder, version, () => makeSnapshot(options, dist))
  const worker = await start(options, {
    dist,
    archives: [...archives].sort(),
    snapshot: new Uint8Array(empty).buffer,
  })
  return engineOf(worker, version, new Set(archiveOf.keys()))
}

async function engineOf(
  worker: PgliteWorker,
  version: string,
  extensions: ReadonlySet<string>,
): Promise<Engine> {
  const query = async <Row>(sql: string): Promise<Row[]> => {
    const rows = await worker.ask({ do: 'query', sql }, 'for a query of its catalogue')
    return rows as Row[]
  }
  const send = async (sql: string, line: number): Promise<SendResult> => {
    const result = await worker.ask({ do: 'send', sql }, `for statements from line ${line} on`)
    return result as SendResult
  }
  const [server] = await query<{ version: number; name: string }>(
    "SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS name",
  )
  return {
    label: `PGlite ${version} (PostgreSQL ${server?.name ?? '?'})`,
    version: server?.version ?? 0,
    extensions,
    apply: async (statements, apply) => {
      const result = await applyStatements(send, statements, apply)
      await send(BACK_TO_OURSELVES, 0)
      return result
    },
    query,
    close: () => worker.close(),
  }
}

/** The shipped extensions whose name occurs in a script that speaks of extensions at all. */
export function extensionsNamed(sql: string): string[] {
  if (!/\bextension\b/i.test(sql)) return []
  const words = new Set(sql.toLowerCase().match(/[a-z_][\w-]*/g) ?? [])
  const named = [...shippedExtensions().archiveOf.keys()].filter((name) => words.has(name))
  return /\bcascade\b/i.test(sql) && words.has('earthdistance') ? [...named, 'cube'] : named
}
