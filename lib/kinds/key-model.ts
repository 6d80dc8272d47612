import { z } from 'zod'
import { commentSchema, deferrableSchema, idSchema, nameSchema, optionSchema } from './common'

/** What a primary key and a unique constraint have in common: an index underneath. */
export const keyFields = {
  name: nameSchema,
  columns: z.array(idSchema),
  include: z.array(idSchema),
  withoutOverlaps: z.boolean(),
  deferrable: deferrableSchema,
  options: z.array(optionSchema),
  tablespace: nameSchema.nullable(),
  /** Made on the partitioned parent alone; the partitions' own keys attach to it. */
  only: z.boolean(),
  attachedTo: idSchema.nullable(),
  clustered: z.boolean(),
  comment: commentSchema,
} as const
