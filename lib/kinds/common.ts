import { z } from 'zod'

/** Opaque and stable: it survives renames and moves, so everything that points at an object keeps pointing at it. */
export const idSchema = z.string().min(1).max(64).brand<'Id'>()
export type Id = z.infer<typeof idSchema>

const noNul = (text: string) => !text.includes('\u0000')
const text = z.string().refine(noNul, 'PostgreSQL cannot store a NUL character')

export const nameSchema = text.min(1)
/** SQL source (an expression, a type, a query, a routine body); never parsed here, only carried. */
export const sqlSchema = text.min(1)
export const commentSchema = text.nullable()
export const ownerSchema = nameSchema.nullable()
/** Whole numbers beyond 2^53 occur in sequences, so they are kept as digits. */
export const bigintSchema = z.string().regex(/^-?\d+$/)

export const optionSchema = z.strictObject({ name: nameSchema, value: text.nullable() })
export type Option = z.infer<typeof optionSchema>

export const deferrableSchema = z.enum(['no', 'immediate', 'deferred'])
export type Deferrable = z.infer<typeof deferrableSchema>

/** One entry of an index, an exclusion or a partition key: a column by id, or an expression as text. */
export const keyElementSchema = z.strictObject({
  column: idSchema.nullable(),
  expression: sqlSchema.nullable(),
  collation: sqlSchema.nullable(),
  opclass: sqlSchema.nullable(),
  opclassOptions: z.array(optionSchema),
  order: z.enum(['asc', 'desc']),
  nulls: z.enum(['default', 'first', 'last']),
})
export type KeyElement = z.infer<typeof keyElementSchema>

export const sequenceOptionsSchema = z.strictObject({
  start: bigintSchema.nullable(),
  increment: bigintSchema.nullable(),
  min: bigintSchema.nullable(),
  max: bigintSchema.nullable(),
  cache: bigintSchema.nullable(),
  cycle: z.boolean(),
})
export type SequenceOptions = z.infer<typeof sequenceOptionsSchema>

export const argumentSchema = z.strictObject({
  name: nameSchema.nullable(),
  mode: z.enum(['in', 'out', 'inout', 'variadic', 'table']),
  type: sqlSchema,
  default: sqlSchema.nullable(),
})
export type Argument = z.infer<typeof argumentSchema>

/** A comment on a column that has no record of its own, as in a view. */
export const columnNoteSchema = z.strictObject({ column: nameSchema, comment: text })
