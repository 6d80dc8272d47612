import { z } from 'zod'
import { commentSchema, sqlSchema } from '../common'

export const castModel = z.strictObject({
  source: sqlSchema,
  target: sqlSchema,
  method: z.enum(['function', 'inout', 'binary']),
  function: sqlSchema.nullable(),
  context: z.enum(['explicit', 'assignment', 'implicit']),
  comment: commentSchema,
})
export type Cast = z.infer<typeof castModel>
