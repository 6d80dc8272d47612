import { z } from 'zod'
import { commentSchema, idSchema, nameSchema, ownerSchema, sqlSchema } from '../common'

/** Its parent is the table; its name lives in a schema, which may be another one. */
export const statisticsModel = z.strictObject({
  name: nameSchema,
  schema: nameSchema.nullable(),
  kinds: z.array(nameSchema),
  elements: z.array(
    z.strictObject({ column: idSchema.nullable(), expression: sqlSchema.nullable() }),
  ),
  target: z.number().int().nullable(),
  owner: ownerSchema,
  comment: commentSchema,
})
export type Statistics = z.infer<typeof statisticsModel>
