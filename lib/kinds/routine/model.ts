import { z } from 'zod'
import {
  argumentSchema,
  commentSchema,
  nameSchema,
  optionSchema,
  ownerSchema,
  sqlSchema,
} from '../common'

/** A function, procedure or window function. */
export const routineModel = z.strictObject({
  name: nameSchema,
  form: z.enum(['function', 'procedure', 'window']),
  arguments: z.array(argumentSchema),
  /** Null for a procedure and where OUT or TABLE arguments say it. */
  returns: z.strictObject({ type: sqlSchema, setOf: z.boolean() }).nullable(),
  language: nameSchema.nullable(),
  body: z.union([
    z.strictObject({
      form: z.literal('source'),
      source: z.string(),
      symbol: z.string().nullable(),
    }),
    z.strictObject({ form: z.literal('sql'), sql: sqlSchema }),
  ]),
  volatility: z.enum(['volatile', 'stable', 'immutable']),
  strict: z.boolean(),
  securityDefiner: z.boolean(),
  leakproof: z.boolean(),
  parallel: z.enum(['unsafe', 'restricted', 'safe']),
  cost: z.number().nullable(),
  rows: z.number().nullable(),
  support: sqlSchema.nullable(),
  transforms: z.array(sqlSchema),
  settings: z.array(optionSchema),
  owner: ownerSchema,
  comment: commentSchema,
})
export type Routine = z.infer<typeof routineModel>
