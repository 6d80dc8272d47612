import { z } from 'zod'
import { commentSchema, nameSchema, sqlSchema } from '../common'

export const policyModel = z.strictObject({
  name: nameSchema,
  command: z.enum(['all', 'select', 'insert', 'update', 'delete']),
  permissive: z.boolean(),
  /** Role names as in a grant: PUBLIC, CURRENT_USER and the like are words, all else is a name. */
  roles: z.array(nameSchema),
  using: sqlSchema.nullable(),
  check: sqlSchema.nullable(),
  comment: commentSchema,
})
export type Policy = z.infer<typeof policyModel>
