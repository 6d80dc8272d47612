import { projectChangeSchema } from '@/lib/projects/project'
import { ok } from '@/lib/result'
import { json, noBody } from '@/lib/server/body'
import { db } from '@/lib/server/db'
import { changeProject, removeProject } from '@/lib/server/projects/projects'
import { route } from '@/lib/server/route'
import { studio } from '@/lib/server/studio'

export const PATCH = route({
  right: 'projects.write',
  body: json(projectChangeSchema),
  handle: async ({ params: { id = '' }, body }) => {
    const changed = await changeProject(db(), id, body)
    if (!changed.ok) return changed
    await studio().hub.changed(id, 'project')
    return ok({ project: changed.value })
  },
})

export const DELETE = route({
  right: 'projects.write',
  body: noBody,
  handle: async ({ params: { id = '' } }) => {
    const removed = await removeProject(db(), id)
    if (removed.ok) await studio().hub.changed(id, 'project')
    return removed
  },
})
