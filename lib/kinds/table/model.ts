import { z } from 'zod'
import {
  commentSchema,
  idSchema,
  keyElementSchema,
  nameSchema,
  optionSchema,
  ownerSchema,
  sqlSchema,
} from '../common'

export const tableModel = z.strictObject({
  name: nameSchema,
  unlogged: z.boolean(),
  partitionBy: z
    .strictObject({
      strategy: z.enum(['range', 'list', 'hash']),
      elements: z.array(keyElementSchema),
    })
    .nullable(),
  parents: z.array(idSchema),
  /** Set on a partition: `FOR VALUES …` or `DEFAULT`. */
  bound: sqlSchema.nullable(),
  /** The table has all its columns itself and joins its parents afterwards (ATTACH, INHERIT). */
  attached: z.boolean(),
  ofType: sqlSchema.nullable(),
  foreign: z.strictObject({ server: nameSchema, options: z.array(optionSchema) }).nullable(),
  accessMethod: nameSchema.nullable(),
  tablespace: nameSchema.nullable(),
  options: z.array(optionSchema),
  rowSecurity: z.boolean(),
  forceRowSecurity: z.boolean(),
  replicaIdentity: z.union([
    z.enum(['default', 'full', 'nothing']),
    z.strictObject({ index: idSchema }),
  ]),
  owner: ownerSchema,
  comment: commentSchema,
})
export type Table = z.infer<typeof tableModel>
