import { z } from 'zod'
import { commentSchema, idSchema, nameSchema, ownerSchema, sqlSchema } from '../common'

/** Its parent is the table, or a schema when it does not lie in that of its table. */
export const statisticsModel = z.strictObject({
  name: nameSchema,
  table: idSchema,
  kinds: z.array(nameSchema),
  /** A materialized view has no column records: its columns are expressions too. */
  elements: z.array(
    z.strictObject({ column: idSchema.nullable(), expression: sqlSchema.nullable() }),
  ),
  target: z.number().int().nullable(),
  owner: ownerSchema,
  comment: commentSchema,
})
export type Statistics = z.infer<typeof statisticsModel>
