/** Holds one PGlite: started from a snapshot, gone with the worker. Requests are answered in order. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { type Extension, type messages, PGlite, protocol } from '@electric-sql/pglite'
import type { SendResult, ServerError } from '@/lib/proof/engine'
import type { Reply, Request, WorkerSetup } from '@/lib/proof/node/pglite-protocol'

const setup: WorkerSetup = workerData
const port = parentPort

const extension = (archive: string): [string, Extension] => [
  archive.replace('.tar.gz', ''),
  {
    name: archive,
    setup: async () => ({ bundlePath: pathToFileURL(join(setup.dist, archive)) }),
  },
]

async function open(): Promise<PGlite> {
  const db = new PGlite({
    extensions: Object.fromEntries(setup.archives.map(extension)),
    ...(setup.snapshot ? { loadDataDir: new Blob([setup.snapshot]) } : {}),
  })
  await db.waitReady
  // A library that is missing would keep all others from loading later, so take the one that most scripts need now.
  await db.exec("LOAD 'plpgsql'")
  return db
}

const numberOf = (text: string | undefined) => (text === undefined ? undefined : Number(text))

function serverError(error: messages.DatabaseError): ServerError {
  const position = numberOf(error.position)
  return {
    sqlstate: error.code ?? 'XX000',
    message: error.message,
    ...(error.detail === undefined ? {} : { detail: error.detail }),
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    ...(position === undefined ? {} : { position }),
  }
}

const isError = (message: { name: string }): message is messages.DatabaseError =>
  message.name === 'error'

async function send(db: PGlite, sql: string): Promise<SendResult> {
  const answer = await db.execProtocol(protocol.serialize.query(sql), { throwOnError: false })
  const completed = answer.messages.filter((message) => message.name === 'commandComplete').length
  const error = answer.messages.find(isError)
  return { completed, ...(error ? { error: serverError(error) } : {}) }
}

async function answer(db: PGlite, request: Request) {
  if (request.do === 'send') return send(db, request.sql)
  if (request.do === 'query') return (await db.exec(request.sql)).at(-1)?.rows ?? []
  return (await db.dumpDataDir('none')).arrayBuffer()
}

const reply = (message: Reply) => port?.postMessage(message)

function failed(id: number, error: unknown): Reply {
  const message = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  return { id, ok: false, message, ...(code === undefined ? {} : { sqlstate: code }) }
}

const opened = open()
opened.then(
  () => reply({ id: 0, ok: true, value: null }),
  (error: unknown) => reply(failed(0, error)),
)
let queue: Promise<void> = Promise.resolve()
port?.on('message', (request: Request) => {
  queue = queue.then(async () => {
    try {
      const value = await answer(await opened, request)
      reply({ id: request.id, ok: true, value })
    } catch (error) {
      reply(failed(request.id, error))
    }
  })
})
