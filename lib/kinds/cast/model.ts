import { z } from 'zod'
import { commentSchema, sqlSchema } from '../common'

export const castModel = z.strictObject({
  source: sqlSchema,
  target: sqlSchema,
  method: z.enum(['function', 'inout', 'binary']),
  /** Without arguments where its name alone says which one. */
  function: z
    .strictObject({ name: sqlSchema, arguments: z.array(sqlSchema).nullable() })
    .nullable(),
  context: z.enum(['explicit', 'assignment', 'implicit']),
  comment: commentSchema,
})
export type Cast = z.infer<typeof castModel>
