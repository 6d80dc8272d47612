import { z } from 'zod'
import { commentSchema, nameSchema, optionSchema, ownerSchema, sqlSchema } from '../common'

/** Either a copy of another collation (`from`) or its options: provider, locale, deterministic, rules… */
export const collationModel = z.strictObject({
  name: nameSchema,
  from: sqlSchema.nullable(),
  options: z.array(optionSchema),
  owner: ownerSchema,
  comment: commentSchema,
})
export type Collation = z.infer<typeof collationModel>
