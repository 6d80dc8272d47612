import { ok } from '@/lib/result'
import { json, noBody } from '@/lib/server/body'
import { db } from '@/lib/server/db'
import { route } from '@/lib/server/route'
import { removeStandard, saveStandard } from '@/lib/server/standards/standards'
import { studio } from '@/lib/server/studio'
import { standardSaveSchema } from '@/lib/standards/own/protocol'

/** A whole standard with every rule said. */
const LIMIT = 512 * 1024

export const PUT = route({
  right: 'standards.write',
  body: json(standardSaveSchema, LIMIT),
  handle: async ({ params: { key = '' }, body }) => {
    const saved = await saveStandard(db(), key, body)
    if (!saved.ok) return saved
    const { hub } = studio()
    await Promise.all(saved.value.projects.map(({ id }) => hub.changed(id, 'project')))
    return ok({ standard: saved.value })
  },
})

export const DELETE = route({
  right: 'standards.write',
  body: noBody,
  handle: ({ params: { key = '' } }) => removeStandard(db(), key),
})
