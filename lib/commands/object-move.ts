import { z } from 'zod'
import type { Document } from '@/lib/document/document'
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import { nameOf } from '@/lib/document/record-name'
import { type Id, idSchema } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { ok } from '@/lib/result'
import { applyAll } from '@/lib/steps/apply'
import { moveStep } from '@/lib/steps/make'
import type { Step } from '@/lib/steps/step'
import { carry } from './carry'
import { defineCommand, type Outcome, refuse } from './command'
import { nameRefusal } from './naming'
import { rankBefore } from './place'

const isSchemaObject = (record: AnyRecord) =>
  kindOf(record.kind).spaces.some(({ scope }) => scope === 'schema')

/** What moves to another schema with its owner and is named with a schema: itself, and a table's indexes. */
function newSchemas(index: DocumentIndex, record: AnyRecord, schema: string) {
  const all = [record, ...index.below(record.id)].filter(isSchemaObject)
  return new Map(
    all.flatMap((each) => {
      const name = nameOf(each)
      return name === null ? [] : [[each.id, { schema, name }] as const]
    }),
  )
}

/** A table takes along its indexes and keys, whose names must be free in the new schema as well. */
function takenBelow(document: Document, record: AnyRecord, steps: readonly Step[]) {
  const moved = applyAll(document, steps)
  if (!moved.ok) return null
  const index = indexOf(moved.value)
  const all = [index.get(record.id), ...index.below(record.id)]
  const refused = all.map((each) => (each ? nameRefusal(index, each) : null))
  return refused.find((one) => one !== null) ?? null
}

interface Move {
  readonly id: Id
  readonly parent: Id | null
  readonly before?: Id | null
}

export function moveObject(document: Document, { id, parent, before = null }: Move): Outcome {
  const index = indexOf(document)
  const record = index.get(id)
  if (!record) return refuse('object-missing', id, `There is no object ${id}. Reload.`)
  const rank = rankBefore(index, parent, before, id)
  const home = index.get(parent)
  if (parent === record.parent) {
    return ok(rank === record.rank ? [] : [moveStep(record, { parent, rank })])
  }
  if (home?.kind !== 'schema' || index.get(record.parent)?.kind !== 'schema') {
    const { label } = kindOf(record.kind)
    const message = `A ${label.toLowerCase()} cannot change its parent like this. Choose a schema for an object of a schema.`
    return refuse('wrong-parent', index.qualifiedName(record), message)
  }
  const carried: Step[] = carry(document, newSchemas(index, record, home.name), new Map())
  const steps = [...carried, moveStep(record, { parent, rank })]
  return takenBelow(document, record, steps) ?? ok(steps)
}

export const objectMove = defineCommand({
  id: 'object-move',
  title: 'Move',
  input: z.strictObject({
    id: idSchema,
    parent: idSchema.nullable(),
    before: idSchema.nullable().default(null),
  }),
  run: moveObject,
})
