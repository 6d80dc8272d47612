import { z } from 'zod'
import { commentSchema, nameSchema, ownerSchema, sqlSchema } from '../common'

export const textSearchConfigurationModel = z.strictObject({
  name: nameSchema,
  /** Exactly one of the two is set. A copy's mappings are those of its source, then changed by `mappings`. */
  parser: sqlSchema.nullable(),
  copy: sqlSchema.nullable(),
  mappings: z.array(z.strictObject({ token: nameSchema, dictionaries: z.array(sqlSchema) })),
  owner: ownerSchema,
  comment: commentSchema,
})
export type TextSearchConfiguration = z.infer<typeof textSearchConfigurationModel>
