/** Several senders' batches in one transaction, one sender after the other. */
import { z } from 'zod'
import { fail, ok, type Result } from '@/lib/result'
import type { Session } from '@/lib/server/database/session'
import type { Failure } from '@/lib/server/failure'
import { missingProject } from '@/lib/server/projects/missing-project'
import type { Step } from '@/lib/steps/step'
import type { LogEntry, Send, SendAnswer } from '@/lib/sync/protocol'
import { type DocumentShelf, entriesSince, extend, type Kept } from './document-shelf'
import { knownIds, writeEntries } from './entries'
import { type Fitted, fitBatches } from './fit-batches'
import type { MayWrite } from './may-write'

export type Query = Session['query']
export type Answer = Result<SendAnswer, Failure>

interface Place {
  query: Query
  shelf: DocumentShelf
  project: string
}

interface Written {
  answers: Answer[]
  /** Null where there is no project to write to. */
  kept: Kept | null
  written: boolean
}

const headSchema = z.object({ version: z.coerce.number(), deleted: z.boolean(), name: z.string() })

/** What somebody sent, and what that person may do. */
export interface Asked {
  readonly send: Send
  readonly may?: MayWrite | undefined
}

/** `announce` is called with the new version before the commit. */
export async function writeGroup(
  place: Place,
  asked: readonly Asked[],
  announce: (version: number) => Promise<void>,
): Promise<Written> {
  const locked = await lockProject(place)
  if (!locked.ok) {
    return { answers: asked.map(() => locked), kept: null, written: false }
  }
  const group = new Group(place, locked.value)
  const ids = asked.flatMap(({ send }) => send.batches.map(({ id }) => id))
  const known = await knownIds(place.query, place.project, ids)
  const outcomes: Result<Fitted, Failure>[] = []
  for (const one of asked) outcomes.push(await group.take(one, known))
  if (group.entries.length > 0) {
    await store(place, group.head.version, group.entries)
    await announce(group.head.version)
  }
  const answers: Answer[] = []
  for (const [at, outcome] of outcomes.entries()) {
    answers.push(outcome.ok ? ok(await group.answer(outcome.value, asked[at]?.send)) : outcome)
  }
  return { answers, kept: group.head, written: group.entries.length > 0 }
}

/** Nobody else writes to the project until the transaction ends; its document as it is by then. */
async function lockProject({ query, shelf, project }: Place): Promise<Result<Kept, Failure>> {
  const [row] = await query(
    'SELECT version, deleted_at IS NOT NULL AS deleted, name FROM project WHERE id = $1 FOR UPDATE',
    [project],
  )
  if (!row) return fail(missingProject(project))
  const head = headSchema.parse(row)
  if (!head.deleted) return ok(await shelf.current(query, project, head.version))
  const message = `“${head.name}” was deleted. Restore it on the projects page to go on.`
  return fail({ code: 'conflict', message })
}

class Group {
  /** What this group adds to the log. */
  readonly entries: LogEntry[] = []
  head: Kept

  constructor(
    private readonly place: Place,
    private readonly before: Kept,
  ) {
    this.head = before
  }

  async take({ send, may }: Asked, known: Set<string>): Promise<Result<Fitted, Failure>> {
    const { version } = this.head
    if (send.base > version) {
      const message = `The project is at version ${version}; ${send.base} was never there. Load it again.`
      return fail({ code: 'version_unknown', message })
    }
    const news = await this.since(send.base)
    const fitted = fitBatches(send, { head: this.head, news, known, now: new Date(), may })
    if (fitted.entries.length > 0) {
      this.entries.push(...fitted.entries)
      this.head = extend(this.head, fitted.head.document, fitted.entries)
    }
    return ok(fitted)
  }

  async answer({ refused }: Fitted, send: Send | undefined): Promise<SendAnswer> {
    const { version } = this.head
    return { version, entries: await this.since(send?.base ?? version), refused }
  }

  /** The log after a version; the group's own part need not be in the database yet. */
  private async since(base: number): Promise<LogEntry[]> {
    const { query, project } = this.place
    const own = base - this.before.version
    if (own >= 0) return this.entries.slice(own)
    return [...(await entriesSince(query, project, this.before, base)), ...this.entries]
  }
}

/** Every table that came or went, so that a project's tables need not be counted anew. */
function moreTables(entries: readonly LogEntry[]): number {
  const sign = (step: Step) => {
    if (!('record' in step) || step.record.kind !== 'table') return 0
    return step.type === 'add' ? 1 : -1
  }
  return entries.flatMap(({ steps }) => steps).reduce((sum, step) => sum + sign(step), 0)
}

async function store(
  { query, project }: Place,
  version: number,
  entries: readonly LogEntry[],
): Promise<void> {
  await writeEntries(query, project, entries)
  await query(
    `UPDATE project SET version = $2, tables = greatest(0, tables + $3), last_editor = $4,
       updated_at = CURRENT_TIMESTAMP WHERE id = $1`,
    [project, version, moreTables(entries), entries.at(-1)?.author.name],
  )
}
