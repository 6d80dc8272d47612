/**
 * The only four ways in which a document changes. Each step says what was there before and what is there after,
 * so that it can be turned round and can be told from one that no longer fits.
 */
import { z } from 'zod'
import { recordSchema } from '@/lib/document/record-schema'
import { idSchema } from '@/lib/kinds/common'
import { isJson } from './is-json'

const placeSchema = z.strictObject({ parent: idSchema.nullable(), rank: z.string().max(1000) })
export type Place = z.infer<typeof placeSchema>

/** As z.json(), which looks at every value in six ways. */
const jsonSchema = z.custom<z.core.util.JSONType>(isJson)
const changeSchema = z.strictObject({ from: jsonSchema, to: jsonSchema })

export const stepSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('add'), record: recordSchema }),
  z.strictObject({ type: z.literal('remove'), record: recordSchema }),
  z.strictObject({
    type: z.literal('set'),
    id: idSchema,
    changes: z.record(z.string(), changeSchema),
  }),
  z.strictObject({ type: z.literal('move'), id: idSchema, from: placeSchema, to: placeSchema }),
])
export type Step = z.infer<typeof stepSchema>
export type StepOf<T extends Step['type']> = Extract<Step, { type: T }>
export type Changes = StepOf<'set'>['changes']

export const stepsSchema = z.array(stepSchema)

export const stepId = (step: Step) => ('record' in step ? step.record.id : step.id)

export interface StepRefusal {
  code:
    | 'id-taken'
    | 'record-missing'
    | 'record-changed'
    | 'attribute-unknown'
    | 'attributes-invalid'
    | 'parent-missing'
    | 'parent-ring'
    | 'reference-missing'
    | 'still-used'
    | 'read-only'
  /** The record that it is about. */
  subject: string
  message: string
}
