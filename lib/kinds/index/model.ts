import { z } from 'zod'
import {
  commentSchema,
  idSchema,
  keyElementSchema,
  nameSchema,
  optionSchema,
  sqlSchema,
} from '../common'

export const indexModel = z.strictObject({
  name: nameSchema,
  unique: z.boolean(),
  nullsNotDistinct: z.boolean(),
  method: nameSchema,
  elements: z.array(keyElementSchema.extend({ statistics: z.number().int().nullable() })),
  /** Plain columns by id; those of a materialized view, which has no column records, by expression. */
  include: z.array(
    z.strictObject({ column: idSchema.nullable(), expression: sqlSchema.nullable() }),
  ),
  predicate: sqlSchema.nullable(),
  options: z.array(optionSchema),
  tablespace: nameSchema.nullable(),
  only: z.boolean(),
  attachedTo: idSchema.nullable(),
  clustered: z.boolean(),
  comment: commentSchema,
})
export type Index = z.infer<typeof indexModel>
