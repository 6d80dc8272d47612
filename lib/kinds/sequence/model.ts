import { z } from 'zod'
import {
  commentSchema,
  idSchema,
  nameSchema,
  ownerSchema,
  sequenceOptionsSchema,
  sqlSchema,
} from '../common'

export const sequenceModel = z.strictObject({
  name: nameSchema,
  type: sqlSchema.nullable(),
  options: sequenceOptionsSchema,
  unlogged: z.boolean(),
  /** The column that it goes away with. */
  ownedBy: idSchema.nullable(),
  owner: ownerSchema,
  comment: commentSchema,
})
export type Sequence = z.infer<typeof sequenceModel>
