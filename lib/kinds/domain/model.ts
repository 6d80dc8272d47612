import { z } from 'zod'
import { commentSchema, nameSchema, ownerSchema, sqlSchema } from '../common'

export const domainModel = z.strictObject({
  name: nameSchema,
  type: sqlSchema,
  collation: sqlSchema.nullable(),
  default: sqlSchema.nullable(),
  notNull: z.strictObject({ name: nameSchema.nullable() }).nullable(),
  owner: ownerSchema,
  comment: commentSchema,
})
export type Domain = z.infer<typeof domainModel>
