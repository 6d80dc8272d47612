import { ok } from '@/lib/result'
import { json, noBody } from '@/lib/server/body'
import { db } from '@/lib/server/db'
import { createCheckpoint, listCheckpoints } from '@/lib/server/projects/checkpoints'
import { route } from '@/lib/server/route'
import { studio } from '@/lib/server/studio'
import { newCheckpointSchema } from '@/lib/sync/protocol'

export const GET = route({
  right: 'design.read',
  body: noBody,
  handle: async ({ params: { id = '' } }) => {
    const checkpoints = await listCheckpoints(db(), id)
    return checkpoints.ok ? ok({ checkpoints: checkpoints.value }) : checkpoints
  },
})

export const POST = route({
  right: 'design.write',
  body: json(newCheckpointSchema),
  status: 201,
  handle: async ({ params: { id = '' }, body }) => {
    const created = await createCheckpoint(db(), id, body)
    if (!created.ok) return created
    await studio().hub.changed(id, 'checkpoints')
    return ok({ checkpoint: created.value })
  },
})
