import { z } from 'zod'
import { commentSchema, nameSchema, ownerSchema, sqlSchema } from '../common'

export const rangeModel = z.strictObject({
  name: nameSchema,
  subtype: sqlSchema,
  opclass: sqlSchema.nullable(),
  collation: sqlSchema.nullable(),
  canonical: sqlSchema.nullable(),
  difference: sqlSchema.nullable(),
  multirange: nameSchema.nullable(),
  owner: ownerSchema,
  comment: commentSchema,
})
export type Range = z.infer<typeof rangeModel>
