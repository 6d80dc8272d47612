import { z } from 'zod'
import { commentSchema, nameSchema, ownerSchema } from '../common'

export const schemaModel = z.strictObject({
  name: nameSchema,
  owner: ownerSchema,
  comment: commentSchema,
})
export type Schema = z.infer<typeof schemaModel>
