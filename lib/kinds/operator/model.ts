import { z } from 'zod'
import { commentSchema, nameSchema, optionSchema, ownerSchema, sqlSchema } from '../common'

export const operatorModel = z.strictObject({
  name: nameSchema,
  left: sqlSchema.nullable(),
  right: sqlSchema.nullable(),
  function: sqlSchema,
  /** Commutator, negator, restrict, join, hashes, merges. */
  options: z.array(optionSchema),
  owner: ownerSchema,
  comment: commentSchema,
})
export type Operator = z.infer<typeof operatorModel>
