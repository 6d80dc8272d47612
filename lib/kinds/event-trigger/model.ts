import { z } from 'zod'
import { commentSchema, nameSchema, ownerSchema, sqlSchema } from '../common'

export const eventTriggerModel = z.strictObject({
  name: nameSchema,
  event: nameSchema,
  tags: z.array(z.string()),
  function: sqlSchema,
  enabled: z.enum(['origin', 'disabled', 'replica', 'always']),
  owner: ownerSchema,
  comment: commentSchema,
})
export type EventTrigger = z.infer<typeof eventTriggerModel>
