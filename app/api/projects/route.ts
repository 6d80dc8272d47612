import { newProjectSchema } from '@/lib/projects/project'
import { ok } from '@/lib/result'
import { json, noBody } from '@/lib/server/body'
import { db } from '@/lib/server/db'
import { createProject, listProjects } from '@/lib/server/projects/projects'
import { route } from '@/lib/server/route'

export const GET = route({
  right: 'projects.read',
  body: noBody,
  handle: async () => ok({ projects: await listProjects(db()) }),
})

export const POST = route({
  right: 'projects.write',
  body: json(newProjectSchema),
  status: 201,
  handle: async ({ body }) => ok({ project: await createProject(db(), body) }),
})
