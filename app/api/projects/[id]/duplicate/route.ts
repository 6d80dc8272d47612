import { ok } from '@/lib/result'
import { json } from '@/lib/server/body'
import { duplicateProject } from '@/lib/server/projects/duplicate'
import { route } from '@/lib/server/route'
import { studio } from '@/lib/server/studio'
import { duplicateSchema } from '@/lib/sync/protocol'

export const POST = route({
  right: 'projects.write',
  body: json(duplicateSchema),
  status: 201,
  handle: async ({ params: { id = '' }, body }) => {
    const copy = await duplicateProject(studio(), id, body)
    return copy.ok ? ok({ project: copy.value }) : copy
  },
})
