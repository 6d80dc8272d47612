import { fail, ok } from '@/lib/result'
import { json } from '@/lib/server/body'
import { missingProject } from '@/lib/server/projects/missing-project'
import { route } from '@/lib/server/route'
import { studio } from '@/lib/server/studio'
import { presenceSchema } from '@/lib/sync/protocol'

const LIMIT = 8 * 1024

export const POST = route({
  right: 'design.read',
  body: json(presenceSchema, LIMIT),
  handle: async ({ params: { id = '' }, body }) => {
    const isThere = await studio().hub.present(id, body)
    return isThere ? ok({ status: 'seen' }) : fail(missingProject(id))
  },
})
