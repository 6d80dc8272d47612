/**
 * Writes what comes in for one project, one transaction at a time: whatever waits when a transaction begins goes into it, so
 * that many editors share the cost of one commit. A sender is answered after the commit, never before.
 */
import { z } from 'zod'
import { fail, ok, type Result } from '@/lib/result'
import type { Database } from '@/lib/server/database/database'
import type { Session } from '@/lib/server/database/session'
import type { Failure } from '@/lib/server/failure'
import { isProjectId, missingProject } from '@/lib/server/projects/missing-project'
import type { Step } from '@/lib/steps/step'
import type { LogEntry, Send, SendAnswer } from '@/lib/sync/protocol'
import { type DocumentShelf, entriesSince, extend, type Kept } from './document-shelf'
import { knownIds, writeEntries } from './entries'
import { type Fitted, fitBatches } from './fit-batches'

type Query = Session['query']
type Answer = Result<SendAnswer, Failure>
type Outcome = Result<Fitted, Failure>

interface Waiting {
  send: Send
  settle(answer: Answer): void
  reject(error: unknown): void
}

interface Written {
  answers: Answer[]
  kept: Kept | null
  entries: readonly LogEntry[]
}

/** Told after the commit, in the order of versions. */
export type Appended = (project: string, kept: Kept, entries: readonly LogEntry[]) => void

const MAX_TOGETHER = 100

const headSchema = z.object({ version: z.coerce.number(), deleted: z.boolean(), name: z.string() })

export class Appender {
  private readonly queues = new Map<string, Waiting[]>()

  constructor(
    private readonly database: Pick<Database, 'transaction'>,
    private readonly shelf: DocumentShelf,
    private readonly appended: Appended,
  ) {}

  send(project: string, send: Send): Promise<Answer> {
    if (!isProjectId(project)) return Promise.resolve(fail(missingProject(project)))
    return new Promise((settle, reject) => {
      const waiting = { send, settle, reject }
      const queue = this.queues.get(project)
      if (queue) queue.push(waiting)
      else {
        this.queues.set(project, [waiting])
        void this.work(project)
      }
    })
  }

  private async work(project: string): Promise<void> {
    const queue = this.queues.get(project) ?? []
    // Whatever arrived in the same turn of the event loop goes along.
    await Promise.resolve()
    while (queue.length > 0) await this.writeTogether(project, queue.splice(0, MAX_TOGETHER))
    this.queues.delete(project)
  }

  private async writeTogether(project: string, group: readonly Waiting[]): Promise<void> {
    try {
      const sends = group.map(({ send }) => send)
      const written = await this.database.transaction((session) =>
        write(session, this.shelf, project, sends),
      )
      if (written.kept) {
        this.shelf.put(project, written.kept)
        if (written.entries.length > 0) this.appended(project, written.kept, written.entries)
      }
      group.forEach(({ settle }, at) => {
        const answer = written.answers[at]
        if (answer) settle(answer)
      })
    } catch (error) {
      const [only, ...others] = group
      if (others.length === 0) return only?.reject(error)
      // One of them may be what the database does not take; the others must not pay for it.
      for (const one of group) await this.writeTogether(project, [one])
    }
  }
}

async function write(
  { query }: Session,
  shelf: DocumentShelf,
  project: string,
  sends: readonly Send[],
): Promise<Written> {
  const refuseAll = (failure: Failure): Written => ({
    answers: sends.map(() => fail(failure)),
    kept: null,
    entries: [],
  })
  const [row] = await query(
    'SELECT version, deleted_at IS NOT NULL AS deleted, name FROM project WHERE id = $1 FOR UPDATE',
    [project],
  )
  if (!row) return refuseAll(missingProject(project))
  const head = headSchema.parse(row)
  if (head.deleted) {
    const message = `“${head.name}” was deleted. Restore it on the projects page to go on.`
    return refuseAll({ code: 'conflict', message })
  }
  const before = await shelf.current(query, project, head.version)
  const known = await knownIds(query, project, batchIds(sends))
  const outcomes: Outcome[] = []
  const entries: LogEntry[] = []
  let kept = before
  for (const send of sends) {
    const outcome = await fitOne(query, project, kept, known, send)
    outcomes.push(outcome)
    if (!outcome.ok || outcome.value.entries.length === 0) continue
    entries.push(...outcome.value.entries)
    kept = extend(kept, outcome.value.head.document, outcome.value.entries)
  }
  if (entries.length > 0) await store(query, project, kept.version, entries)
  const answers: Answer[] = []
  for (const [at, outcome] of outcomes.entries()) {
    const base = sends[at]?.base ?? kept.version
    answers.push(outcome.ok ? ok(await answer(query, project, kept, base, outcome.value)) : outcome)
  }
  return { answers, kept, entries }
}

const batchIds = (sends: readonly Send[]) =>
  sends.flatMap(({ batches }) => batches.map(({ id }) => id))

async function fitOne(
  query: Query,
  project: string,
  kept: Kept,
  known: Set<string>,
  send: Send,
): Promise<Outcome> {
  if (send.base > kept.version) {
    const message = `The project is at version ${kept.version}; ${send.base} was never there. Load it again.`
    return fail({ code: 'version_unknown', message })
  }
  const news = await entriesSince(query, project, kept, send.base)
  return ok(fitBatches(send, { head: kept, news, known, now: new Date() }))
}

async function answer(
  query: Query,
  project: string,
  kept: Kept,
  base: number,
  { refused }: Fitted,
): Promise<SendAnswer> {
  const entries = [...(await entriesSince(query, project, kept, base))]
  return { version: kept.version, entries, refused }
}

/** Every table that came or went, so that the number of tables need not be counted anew. */
function tablesMore(steps: readonly Step[]): number {
  const signs = steps.map((step) => {
    if (!('record' in step) || step.record.kind !== 'table') return 0
    return step.type === 'add' ? 1 : -1
  })
  return signs.reduce((sum: number, sign) => sum + sign, 0)
}

async function store(
  query: Query,
  project: string,
  version: number,
  entries: readonly LogEntry[],
): Promise<void> {
  await writeEntries(query, project, entries)
  const more = tablesMore(entries.flatMap(({ steps }) => steps))
  await query(
    `UPDATE project SET version = $2, tables = greatest(0, tables + $3), last_editor = $4,
       updated_at = CURRENT_TIMESTAMP WHERE id = $1`,
    [project, version, more, entries.at(-1)?.author.name],
  )
}
