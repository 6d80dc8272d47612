import { z } from 'zod'
import { commentSchema, nameSchema, sqlSchema } from '../common'

export const ruleModel = z.strictObject({
  name: nameSchema,
  event: z.enum(['select', 'insert', 'update', 'delete']),
  instead: z.boolean(),
  condition: sqlSchema.nullable(),
  /** One statement, several in parentheses, or NOTHING. */
  action: sqlSchema,
  enabled: z.enum(['origin', 'disabled', 'replica', 'always']),
  comment: commentSchema,
})
export type Rule = z.infer<typeof ruleModel>
