import { z } from 'zod'
import { commentSchema, idSchema, ownerSchema } from '@/lib/kinds/common'
import { defineCommand } from './command'
import { defined } from './drawing/defined'
import { Work } from './drawing/work'
import { moveObject } from './object-move'
import { setAttributes } from './set'

/** The same for several objects at once. */
export const objectsSet = defineCommand({
  id: 'objects-set',
  title: 'Change objects',
  input: z.strictObject({
    ids: z.array(idSchema).min(1),
    changes: z.strictObject({
      schema: idSchema.optional(),
      owner: ownerSchema.optional(),
      comment: commentSchema.optional(),
    }),
  }),
  run(document, { ids, changes: { schema, ...attributes } }) {
    const work = new Work(document)
    const set = defined(attributes)
    for (const id of ids) {
      if (schema !== undefined) work.take(moveObject(work.document, { id, parent: schema }))
      if (Object.keys(set).length > 0) work.take(setAttributes(work.document, id, set))
    }
    return work.outcome()
  },
})
