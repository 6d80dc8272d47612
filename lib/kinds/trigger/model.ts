import { z } from 'zod'
import { commentSchema, idSchema, nameSchema, sqlSchema } from '../common'

const enabledSchema = z.enum(['origin', 'disabled', 'replica', 'always'])

/** On a table or a view. */
export const triggerModel = z.strictObject({
  name: nameSchema,
  timing: z.enum(['before', 'after', 'instead of']),
  events: z.array(z.enum(['insert', 'update', 'delete', 'truncate'])),
  /** UPDATE OF; a view's columns have no records, so theirs are names. */
  columns: z.array(
    z.union([z.strictObject({ id: idSchema }), z.strictObject({ name: nameSchema })]),
  ),
  row: z.boolean(),
  when: sqlSchema.nullable(),
  oldTable: nameSchema.nullable(),
  newTable: nameSchema.nullable(),
  function: sqlSchema,
  arguments: z.array(z.string()),
  constraint: z
    .strictObject({
      deferrable: z.enum(['no', 'immediate', 'deferred']),
      from: sqlSchema.nullable(),
    })
    .nullable(),
  enabled: enabledSchema,
  /** A partition's copy of its parent's trigger; only what differs there is said here. */
  inherited: z.boolean(),
  comment: commentSchema,
})
export type Trigger = z.infer<typeof triggerModel>
