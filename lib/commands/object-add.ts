import { z } from 'zod'
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import { nameOf } from '@/lib/document/record-name'
import { parseRecord } from '@/lib/document/record-schema'
import { idSchema, nameSchema } from '@/lib/kinds/common'
import { homesOf } from '@/lib/kinds/homes'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { KIND_NAMES, kindOf } from '@/lib/kinds/registry'
import { ok } from '@/lib/result'
import { profileFrom } from '@/lib/standards/profiles'
import { addStep } from '@/lib/steps/make'
import type { Home } from './blanks/blank'
import { blankOf } from './blanks/blanks'
import { defineCommand, refuse } from './command'
import { freeName, nameRefusal } from './naming'
import { rankBefore } from './place'
import { standardInput } from './standard-input'

const kindSchema = z.enum(KIND_NAMES)

function withFreeName(index: DocumentIndex, record: AnyRecord): AnyRecord {
  if (!('name' in record)) return record
  return { ...record, name: freeName(index, record.name, (name) => ({ ...record, name })) }
}

/** A new object of any kind with something sensible in it, and a name that is free. */
export const objectAdd = defineCommand({
  id: 'object-add',
  title: 'Add',
  input: z.strictObject({
    kind: kindSchema,
    parent: idSchema.nullable(),
    name: nameSchema.nullable().default(null),
    /** What is not as in the blank. */
    attributes: z.record(z.string(), z.json()).default({}),
    standard: standardInput,
    id: idSchema.optional(),
  }),
  run(document, input) {
    const { kind } = input
    const index = indexOf(document)
    const parent = index.get(input.parent) ?? null
    const label = kindOf(kind).label.toLowerCase()
    const blank = blankOf(kind)
    if (!blank || !homesOf(kind).includes(parent?.kind ?? null)) {
      const message = `A ${label} cannot be added here by itself. Choose another place for it.`
      return refuse('wrong-parent', label, message)
    }
    const home: Home = {
      index,
      parent,
      home: (parent && nameOf(parent)) ?? '',
      columns: parent ? index.childrenOf(parent.id, 'column') : [],
      profile: profileFrom(input.standard),
    }
    const obstacle = blank.obstacle?.(home) ?? null
    if (obstacle !== null) return refuse('columns-invalid', home.home || label, obstacle)
    const head = {
      id: input.id ?? newId(),
      parent: input.parent,
      rank: rankBefore(index, input.parent, null),
    }
    const wished = input.name ?? blank.name?.(home) ?? label
    const first = parseRecord({
      ...blank.make(home, wished),
      ...input.attributes,
      ...head,
      kind,
    })
    if (!first.ok) return refuse('attributes-invalid', label, first.error.message)
    const record = input.name === null ? withFreeName(index, first.value) : first.value
    return nameRefusal(index, record) ?? ok([addStep(record)])
  },
})
