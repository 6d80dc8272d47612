/** What was done, newest first; steps only of the entry that somebody looks at. */
import { z } from 'zod'
import { fail, ok, type Result } from '@/lib/result'
import type { Session } from '@/lib/server/database/session'
import type { Failure } from '@/lib/server/failure'
import { isUuid, missingProject } from '@/lib/server/projects/missing-project'
import type { HistoryEntry, historyAnswerSchema, LogEntry } from '@/lib/sync/protocol'
import { readEntries } from './entries'

type Query = Session['query']

const rowSchema = z
  .object({
    version: z.coerce.number(),
    id: z.string(),
    client: z.string(),
    label: z.string(),
    author: z.string(),
    colour: z.string(),
    created_at: z.date(),
    added: z.number(),
    removed: z.number(),
    changed: z.number(),
    moved: z.number(),
  })
  .transform(
    ({ author, colour, created_at, added, removed, changed, moved, ...row }): HistoryEntry => ({
      ...row,
      author: { name: author, colour },
      createdAt: created_at.toISOString(),
      counts: { add: added, remove: removed, set: changed, move: moved },
    }),
  )

const askedSchema = z.object({
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).nullable(),
  limit: z.coerce.number().int().min(1).max(200),
})

/** The entries before a version, or the newest ones. */
export async function readHistory(
  query: Query,
  project: string,
  search: URLSearchParams,
): Promise<Result<z.infer<typeof historyAnswerSchema>, Failure>> {
  const asked = askedSchema.safeParse({
    before: search.get('before'),
    limit: search.get('limit') ?? 50,
  })
  if (!asked.success) {
    const message = '“before” is a version from 1 on, “limit” a number from 1 to 200.'
    return fail({ code: 'bad_request', message })
  }
  if (!(await exists(query, project))) return fail(missingProject(project))
  const { before, limit } = asked.data
  const rows = await query(
    `SELECT version, id, client, label, author, colour, created_at, added, removed, changed, moved
     FROM document_batch WHERE project_id = $1 AND ($2::bigint IS NULL OR version < $2)
     ORDER BY version DESC LIMIT $3`,
    [project, before, limit + 1],
  )
  const entries = rows.slice(0, limit).map((row) => rowSchema.parse(row))
  return ok({ entries, more: rows.length > limit })
}

export async function readEntry(
  query: Query,
  project: string,
  asked: string,
): Promise<Result<{ entry: LogEntry }, Failure>> {
  const version = /^[1-9]\d{0,14}$/.test(asked) ? Number(asked) : undefined
  if (!(await exists(query, project))) return fail(missingProject(project))
  const [entry] =
    version === undefined ? [] : await readEntries(query, project, version - 1, version)
  if (entry) return ok({ entry })
  return fail({
    code: 'not_found',
    message: `This project has no version ${asked.slice(0, 20)} in its history.`,
  })
}

async function exists(query: Query, project: string): Promise<boolean> {
  if (!isUuid(project)) return false
  return (await query('SELECT 1 FROM project WHERE id = $1', [project])).length > 0
}
