import { z } from 'zod'
import { commentSchema, nameSchema, ownerSchema } from '../common'

/** A label has a key of its own, so that renaming a label is not removing one and adding another. */
export const enumModel = z.strictObject({
  name: nameSchema,
  labels: z.array(z.strictObject({ key: nameSchema, label: z.string() })),
  owner: ownerSchema,
  comment: commentSchema,
})
export type Enum = z.infer<typeof enumModel>
