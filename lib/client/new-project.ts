/** A new project with what it begins with. When that does not arrive, there is no project either. */
import { z } from 'zod'
import { type NewProject, type Project, projectSchema } from '@/lib/projects/project'
import { sendAnswerSchema } from '@/lib/sync/protocol'
import { callApi } from './api'
import { recallAuthor } from './studio/author'

const oneSchema = z.object({ project: projectSchema })

async function fill(id: string, batch: string): Promise<void> {
  const client = JSON.stringify(crypto.randomUUID())
  const author = JSON.stringify(recallAuthor())
  const json = `{"client":${client},"author":${author},"base":0,"batches":[${batch}]}`
  const sent = await callApi(`/api/projects/${id}/batches`, sendAnswerSchema, {
    method: 'POST',
    json,
  })
  if (sent.refused) throw new Error(sent.refused.message)
}

async function takeBack(id: string): Promise<void> {
  const path = `/api/projects/${id}`
  await callApi(path, oneSchema, { method: 'PATCH', body: { deleted: true } })
  await callApi(path, z.unknown(), { method: 'DELETE' })
}

/** `beginning`: a batch as JSON, or null for an empty project. */
export async function createProject(
  project: NewProject,
  beginning: string | null,
): Promise<Project> {
  const call = { method: 'POST', body: project } as const
  const created = (await callApi('/api/projects', oneSchema, call)).project
  if (beginning === null) return created
  try {
    await fill(created.id, beginning)
  } catch (error) {
    await takeBack(created.id).catch(() => undefined)
    throw error
  }
  return created
}
