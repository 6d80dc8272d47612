import { z } from 'zod'
import {
  commentSchema,
  deferrableSchema,
  idSchema,
  keyElementSchema,
  nameSchema,
  optionSchema,
  sqlSchema,
} from '../common'

export const exclusionModel = z.strictObject({
  name: nameSchema,
  method: nameSchema.nullable(),
  elements: z.array(keyElementSchema.extend({ operator: sqlSchema })),
  include: z.array(idSchema),
  predicate: sqlSchema.nullable(),
  options: z.array(optionSchema),
  tablespace: nameSchema.nullable(),
  deferrable: deferrableSchema,
  comment: commentSchema,
})
export type Exclusion = z.infer<typeof exclusionModel>
