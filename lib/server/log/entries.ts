/** The operation log as the database keeps it. An entry is written once and never changed. */
import { z } from 'zod'
import type { Session } from '@/lib/server/database/session'
import type { Step } from '@/lib/steps/step'
import type { LogEntry } from '@/lib/sync/protocol'

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
    // Checked in every detail before it was written; to do so again on every read would cost more than the read.
    steps: z.custom<Step[]>(Array.isArray),
  })
  .transform(
    ({ author, colour, created_at, ...row }): LogEntry => ({
      ...row,
      author: { name: author, colour },
      createdAt: created_at.toISOString(),
    }),
  )

/** The entries after one version, up to and with another, in order. */
export async function readEntries(
  query: Query,
  project: string,
  after: number,
  upTo: number,
): Promise<LogEntry[]> {
  if (upTo <= after) return []
  const rows = await query(
    `SELECT version, id, client, label, author, colour, created_at, steps FROM document_batch
     WHERE project_id = $1 AND version > $2 AND version <= $3 ORDER BY version`,
    [project, after, upTo],
  )
  return rows.map((row) => rowSchema.parse(row))
}

const count = (steps: readonly Step[], type: Step['type']) =>
  steps.filter((step) => step.type === type).length

export async function writeEntries(
  query: Query,
  project: string,
  entries: readonly LogEntry[],
): Promise<void> {
  const rows = entries.map(({ author, createdAt, ...entry }) => ({
    ...entry,
    author: author.name,
    colour: author.colour,
    created_at: createdAt,
    added: count(entry.steps, 'add'),
    removed: count(entry.steps, 'remove'),
    changed: count(entry.steps, 'set'),
    moved: count(entry.steps, 'move'),
  }))
  await query(
    `INSERT INTO document_batch (project_id, version, id, client, label, author, colour, created_at, steps, added, removed, changed, moved)
     SELECT $1, version, id, client, label, author, colour, created_at, steps, added, removed, changed, moved
     FROM jsonb_to_recordset($2::jsonb) AS entry (version bigint, id uuid, client uuid, label text, author text,
       colour text, created_at timestamptz, steps jsonb, added int, removed int, changed int, moved int)`,
    [project, JSON.stringify(rows)],
  )
}

const idRow = z.object({ id: z.string() })

/** Those of the ids that are in the log already. */
export async function knownIds(
  query: Query,
  project: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await query(
    'SELECT id FROM document_batch WHERE project_id = $1 AND id = ANY ($2::uuid[])',
    [project, ids],
  )
  return new Set(rows.map((row) => idRow.parse(row).id))
}
