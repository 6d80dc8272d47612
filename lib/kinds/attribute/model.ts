import { z } from 'zod'
import { commentSchema, nameSchema, sqlSchema } from '../common'

/** One field of a composite type. */
export const attributeModel = z.strictObject({
  name: nameSchema,
  type: sqlSchema,
  collation: sqlSchema.nullable(),
  comment: commentSchema,
})
export type Attribute = z.infer<typeof attributeModel>
