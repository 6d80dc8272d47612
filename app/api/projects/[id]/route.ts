import { projectChangeSchema } from '@/lib/projects/project'
import { ok } from '@/lib/result'
import { json, noBody } from '@/lib/server/body'
import { db } from '@/lib/server/db'
import { changeProject, removeProject } from '@/lib/server/projects/projects'
import { route } from '@/lib/server/route'

export const PATCH = route({
  right: 'projects.write',
  body: json(projectChangeSchema),
  handle: async ({ params, body }) => {
    const changed = await changeProject(db(), params.id ?? '', body)
    return changed.ok ? ok({ project: changed.value }) : changed
  },
})

export const DELETE = route({
  right: 'projects.write',
  body: noBody,
  handle: ({ params }) => removeProject(db(), params.id ?? ''),
})
