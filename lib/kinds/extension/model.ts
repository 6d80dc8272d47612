import { z } from 'zod'
import { commentSchema, nameSchema } from '../common'

export const extensionModel = z.strictObject({
  name: nameSchema,
  schema: nameSchema.nullable(),
  version: nameSchema.nullable(),
  comment: commentSchema,
})
export type Extension = z.infer<typeof extensionModel>
