import { z } from 'zod'
import { commentSchema, nameSchema, optionSchema, ownerSchema, sqlSchema } from '../common'

export const textSearchDictionaryModel = z.strictObject({
  name: nameSchema,
  template: sqlSchema,
  options: z.array(optionSchema),
  owner: ownerSchema,
  comment: commentSchema,
})
export type TextSearchDictionary = z.infer<typeof textSearchDictionaryModel>
