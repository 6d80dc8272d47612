import { z } from 'zod'
import { argumentSchema, commentSchema, nameSchema, optionSchema, ownerSchema } from '../common'

export const aggregateModel = z.strictObject({
  name: nameSchema,
  /** Direct arguments, then those aggregated; `ordered` says where the second group starts. */
  arguments: z.array(argumentSchema),
  ordered: z.number().int().nullable(),
  /** As written in CREATE AGGREGATE: sfunc, stype, initcond…; a null value is a bare word. */
  options: z.array(optionSchema),
  owner: ownerSchema,
  comment: commentSchema,
})
export type Aggregate = z.infer<typeof aggregateModel>
