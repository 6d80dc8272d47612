import { z } from 'zod'
import {
  commentSchema,
  nameSchema,
  optionSchema,
  sequenceOptionsSchema,
  sqlSchema,
} from '../common'

export const columnModel = z.strictObject({
  name: nameSchema,
  type: sqlSchema,
  /** A name only where it differs from the one that PostgreSQL would give. */
  notNull: z
    .strictObject({ name: nameSchema.nullable(), noInherit: z.boolean(), notValid: z.boolean() })
    .nullable(),
  default: sqlSchema.nullable(),
  generated: z.strictObject({ expression: sqlSchema, stored: z.boolean() }).nullable(),
  identity: z
    .strictObject({
      always: z.boolean(),
      sequence: nameSchema.nullable(),
      options: sequenceOptionsSchema,
    })
    .nullable(),
  collation: sqlSchema.nullable(),
  storage: z.enum(['plain', 'external', 'extended', 'main']).nullable(),
  compression: nameSchema.nullable(),
  statistics: z.number().int().nullable(),
  options: z.array(optionSchema),
  foreignOptions: z.array(optionSchema),
  /** The column comes from a parent table; only what differs there is said here. */
  inherited: z.boolean(),
  comment: commentSchema,
})
export type Column = z.infer<typeof columnModel>
