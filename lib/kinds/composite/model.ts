import { z } from 'zod'
import { commentSchema, nameSchema, ownerSchema } from '../common'

export const compositeModel = z.strictObject({
  name: nameSchema,
  owner: ownerSchema,
  comment: commentSchema,
})
export type Composite = z.infer<typeof compositeModel>
