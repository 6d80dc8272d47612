/**
 * Whole documents at some versions. They only make reading faster: each follows from the log, so one may be missing or
 * written twice.
 */
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { z } from 'zod'
import { type Document, emptyDocument } from '@/lib/document/document'
import { fromJson, toJson } from '@/lib/document/json'
import type { Session } from '@/lib/server/database/session'

type Query = Session['query']

export interface Versioned {
  version: number
  document: Document
}

const rowSchema = z.object({
  version: z.coerce.number(),
  document: z.instanceof(Uint8Array),
})

const pack = promisify(gzip)
const unpack = promisify(gunzip)

/** The newest document that is kept whole, at a version or before. */
export async function nearestSnapshot(
  query: Query,
  project: string,
  version: number,
): Promise<Versioned> {
  const [row] = await query(
    `SELECT version, document FROM document_snapshot WHERE project_id = $1 AND version <= $2
     ORDER BY version DESC LIMIT 1`,
    [project, version],
  )
  if (!row) return { version: 0, document: emptyDocument }
  const found = rowSchema.parse(row)
  const document = fromJson(JSON.parse((await unpack(found.document)).toString('utf8')))
  if (document.ok) return { version: found.version, document: document.value }
  const [problem] = document.error
  throw new Error(
    `The snapshot of project ${project} at version ${found.version} cannot be read: ${problem?.message}`,
  )
}

export async function writeSnapshot(
  query: Query,
  project: string,
  { version, document }: Versioned,
): Promise<void> {
  const bytes = await pack(JSON.stringify(toJson(document)))
  // The project may be gone by now, and another process may have had the same thought.
  await query(
    `INSERT INTO document_snapshot (project_id, version, document)
     SELECT id, $2, $3 FROM project WHERE id = $1 ON CONFLICT DO NOTHING`,
    [project, version, bytes],
  )
}
