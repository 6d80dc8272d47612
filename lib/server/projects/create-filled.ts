/** A project that is there with its first batch, or not at all. */
import { randomUUID } from 'node:crypto'
import type { NewProject, Project } from '@/lib/projects/project'
import { fail, ok, type Result } from '@/lib/result'
import type { Failure } from '@/lib/server/failure'
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

export async function createFilled(
  { database, shelf }: Pick<Studio, 'database' | 'shelf'>,
  { name, description = '', standard = 'plain' }: NewProject,
  { author, label, steps }: FirstBatch,
): Promise<Result<Project, Failure>> {
  const id = randomUUID()
  const batches = [{ id: randomUUID(), label, steps }]
  const send = { client: randomUUID(), author, base: 0, batches }
  await database.transaction(async ({ query }) => {
    await query('INSERT INTO project (id, name, description, standard) VALUES ($1, $2, $3, $4)', [
      id,
      name,
      description,
      standard,
    ])
    if (steps.length === 0) return
    const { answers } = await writeGroup({ query, shelf, project: id }, [send], async () => {})
    const [answer] = answers
    if (!answer?.ok || answer.value.refused) {
      const reason = answer?.ok ? answer.value.refused?.message : answer?.error.message
      throw new Error(`The first steps of “${name}” were refused: ${reason}`)
    }
  })
  const project = await findProject(database.client, id)
  return project ? ok(project) : fail(missingProject(id))
}
