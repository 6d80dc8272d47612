import { ok } from '@/lib/result'
import { json, noBody } from '@/lib/server/body'
import { db } from '@/lib/server/db'
import { removeCheckpoint, renameCheckpoint } from '@/lib/server/projects/checkpoints'
import { route } from '@/lib/server/route'
import { studio } from '@/lib/server/studio'
import { checkpointChangeSchema } from '@/lib/sync/protocol'

export const PATCH = route({
  right: 'design.write',
  body: json(checkpointChangeSchema),
  handle: async ({ params: { id = '', checkpoint = '' }, body }) => {
    const renamed = await renameCheckpoint(db(), id, checkpoint, body.name)
    if (!renamed.ok) return renamed
    await studio().hub.changed(id, 'checkpoints')
    return ok({ checkpoint: renamed.value })
  },
})

export const DELETE = route({
  right: 'design.write',
  body: noBody,
  handle: async ({ params: { id = '', checkpoint = '' } }) => {
    const removed = await removeCheckpoint(db(), id, checkpoint)
    if (removed.ok) await studio().hub.changed(id, 'checkpoints')
    return removed
  },
})
