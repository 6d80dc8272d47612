/** Values that a zod schema accepts. Ids come from a pool, by the name of the field that holds them. */
import fc from 'fast-check'
import { z } from 'zod'
import { bigintSchema, type Id, idSchema, nameSchema, sqlSchema } from '@/lib/kinds/common'
import { PROFILES } from '@/lib/standards/profiles'
import { profileSchema } from '@/lib/standards/schema'
import { anySql, hostileName } from './names'

/** The ids that a field of this name may hold; empty when the document has none. */
export type Pool = (field: string) => readonly Id[]

const impossible = (schema: z.core.$ZodType): never => {
  throw new Error(`No generator for the zod type ${schema._zod.def.type}`)
}

const number = (schema: z.ZodNumber): fc.Arbitrary<number> => {
  const min = Math.max(schema.minValue ?? -1000, -1000)
  const max = Math.min(schema.maxValue ?? 1000, 1000)
  return fc.integer({ min: Math.max(min, schema.minValue === 0 ? 1 : min), max })
}

function strings(schema: z.core.$ZodType, field: string): fc.Arbitrary<unknown> {
  if (schema === sqlSchema) return anySql
  if (schema === bigintSchema) return fc.bigInt({ min: -9n, max: 10n ** 18n }).map(String)
  if (schema === nameSchema || field === 'key') return hostileName
  return fc.oneof(hostileName, fc.constant('')).map((text) => text.slice(0, 30))
}

/** Null where a value is needed but the pool has none: then there can be no such value at all. */
export function fromSchema(
  schema: z.core.$ZodType,
  pool: Pool,
  field = '',
): fc.Arbitrary<unknown> | null {
  if (schema === profileSchema) return fc.constantFrom(...Object.values(PROFILES))
  if (schema === idSchema) {
    const ids = pool(field)
    return ids.length > 0 ? fc.constantFrom(...ids) : null
  }
  if (schema instanceof z.ZodISODate) return fc.constantFrom('2024-02-29', '2031-12-01')
  if (schema instanceof z.ZodString) return strings(schema, field)
  if (schema instanceof z.ZodNumber) return number(schema)
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values)
  return composed(schema, pool, field)
}

function composed(
  schema: z.core.$ZodType,
  pool: Pool,
  field: string,
): fc.Arbitrary<unknown> | null {
  if (schema instanceof z.ZodNullable) {
    const inner = fromSchema(schema.unwrap(), pool, field)
    return inner ? fc.oneof(fc.constant(null), inner) : fc.constant(null)
  }
  if (schema instanceof z.ZodOptional) return optional(schema, pool, field)
  if (schema instanceof z.ZodDefault) return fromSchema(schema.unwrap(), pool, field)
  if (schema instanceof z.ZodArray) return list(schema, pool, field)
  if (schema instanceof z.ZodUnion) return union(schema.options, pool, field)
  if (schema instanceof z.ZodObject) return object(schema.shape, pool)
  if (schema instanceof z.ZodRecord) return fc.constant({})
  return impossible(schema)
}

/** An id of its own is for the one who asks to give. */
function optional(schema: z.ZodOptional, pool: Pool, field: string): fc.Arbitrary<unknown> {
  const inner = /^(?:id|newId)$/.test(field) ? null : fromSchema(schema.unwrap(), pool, field)
  return inner ? fc.oneof(fc.constant(undefined), inner) : fc.constant(undefined)
}

function list(schema: z.ZodArray, pool: Pool, field: string): fc.Arbitrary<unknown> {
  const element = fromSchema(schema.element, pool, field)
  if (!element) return fc.constant([])
  const min = schema.safeParse([]).success ? 0 : 1
  return fc.array(element, { minLength: min, maxLength: 3 })
}

function union(
  options: readonly z.core.$ZodType[],
  pool: Pool,
  field: string,
): fc.Arbitrary<unknown> | null {
  const possible = options.flatMap((option) => fromSchema(option, pool, field) ?? [])
  return possible.length > 0 ? fc.oneof(...possible) : null
}

function object(
  shape: Readonly<Record<string, z.core.$ZodType>>,
  pool: Pool,
): fc.Arbitrary<unknown> | null {
  const fields: Record<string, fc.Arbitrary<unknown>> = {}
  for (const [name, schema] of Object.entries(shape)) {
    const value = fromSchema(schema, pool, name)
    if (!value) return null
    fields[name] = value
  }
  return fc.record(fields)
}
