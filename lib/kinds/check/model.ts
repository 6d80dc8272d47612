import { z } from 'zod'
import { commentSchema, nameSchema, sqlSchema } from '../common'

/** On a table or on a domain. */
export const checkModel = z.strictObject({
  name: nameSchema,
  expression: sqlSchema,
  noInherit: z.boolean(),
  notValid: z.boolean(),
  notEnforced: z.boolean(),
  comment: commentSchema,
})
export type Check = z.infer<typeof checkModel>
