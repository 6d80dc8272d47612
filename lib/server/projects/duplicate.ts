import type { z } from 'zod'
import type { Project } from '@/lib/projects/project'
import { fail, type Result } from '@/lib/result'
import type { Failure } from '@/lib/server/failure'
import type { Studio } from '@/lib/server/studio'
import { addStep } from '@/lib/steps/make'
import type { duplicateSchema } from '@/lib/sync/protocol'
import { createFilled, STUDIO_AUTHOR } from './create-filled'
import { missingProject } from './missing-project'
import { findProject, listProjects } from './projects'

const MAX_NAME = 120

/** Copies what a project holds now; its history stays where it is. */
export async function duplicateProject(
  studio: Pick<Studio, 'database' | 'shelf'>,
  id: string,
  { name, author = STUDIO_AUTHOR }: z.infer<typeof duplicateSchema>,
): Promise<Result<Project, Failure>> {
  const { client, query } = studio.database
  const project = await findProject(client, id)
  if (!project) return fail(missingProject(id))
  const { document } = await studio.shelf.current(query, id, project.version)
  const taken = new Set((await listProjects(client)).map((other) => other.name))
  return createFilled(
    studio,
    { ...project, name: name ?? freeName(project.name, taken) },
    {
      label: `Copy of ${project.name}`,
      author,
      steps: [...document.records.values()].map(addStep),
    },
  )
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const ending = n === 1 ? ' copy' : ` copy ${n}`
    const candidate = `${[...name].slice(0, MAX_NAME - ending.length).join('')}${ending}`
    if (!taken.has(candidate)) return candidate
  }
}
