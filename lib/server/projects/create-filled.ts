/** A project that is there with its first batch, or not at all. */
import { randomUUID } from 'node:crypto'
import type { NewProject, Project } from '@/lib/projects/project'
import { fail, ok, type Result } from '@/lib/result'
import type { Session } from '@/lib/server/database/session'
import type { Failure } from '@/lib/server/failure'
import { DocumentShelf } from '@/lib/server/log/document-shelf'
import { writeGroup } from '@/lib/server/log/write-group'
import type { Studio } from '@/lib/server/studio'
import type { Step } from '@/lib/steps/step'
import type { Author } from '@/lib/sync/protocol'
import { missingProject } from './missing-project'
import { findProject } from './projects'

interface FirstBatch {
  label: string
  steps: Step[]
  author: Author
}

/** Who did what nobody in particular did. */
export const STUDIO_AUTHOR: Author = { name: 'Lintel', colour: '#64748b' }

export async function createFilled(
  { database }: Pick<Studio, 'database'>,
  project: NewProject,
  batch: FirstBatch,
): Promise<Result<Project, Failure>> {
  const id = await database.transaction(({ query }) => insertFilled(query, project, batch))
  const created = await findProject(database.client, id)
  return created ? ok(created) : fail(missingProject(id))
}

/** Inside a transaction; gives the new project's id. */
export async function insertFilled(
  query: Session['query'],
  { name, description = '', standard = 'plain' }: NewProject,
  { author, label, steps }: FirstBatch,
): Promise<string> {
  const id = randomUUID()
  const values = [id, name, description, standard]
  await query(
    'INSERT INTO project (id, name, description, standard) VALUES ($1, $2, $3, $4)',
    values,
  )
  if (steps.length === 0) return id
  const batches = [{ id: randomUUID(), label, steps }]
  const send = { client: randomUUID(), author, base: 0, batches }
  // A shelf of its own: what is not committed yet must not be seen by others.
  const place = { query, shelf: new DocumentShelf(), project: id }
  const { answers } = await writeGroup(place, [{ send }], async () => undefined)
  const [answer] = answers
  const reason = answer?.ok ? answer.value.refused?.message : answer?.error.message
  if (reason) throw new Error(`The first steps of “${name}” were refused: ${reason}`)
  return id
}
