import { z } from 'zod'
import { indexOf } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import { parseRecord } from '@/lib/document/record-schema'
import { idSchema } from '@/lib/kinds/common'
import { ok } from '@/lib/result'
import { addStep } from '@/lib/steps/make'
import { defineCommand, refuse } from './command'
import { nameRefusal } from './naming'
import { rankBefore } from './place'

/** Any kind of object, with all its attributes. */
export const recordAdd = defineCommand({
  id: 'record-add',
  title: 'Add',
  input: z.strictObject({
    kind: z.string(),
    parent: idSchema.nullable(),
    attributes: z.record(z.string(), z.json()),
    before: idSchema.nullable().default(null),
    id: idSchema.optional(),
  }),
  run(document, { kind, parent, attributes, before, id }) {
    const index = indexOf(document)
    if (parent !== null && !index.get(parent)) {
      return refuse('parent-missing', kind, `There is no object ${parent} to add a ${kind} to.`)
    }
    const rank = rankBefore(index, parent, before)
    const parsed = parseRecord({ ...attributes, id: id ?? newId(), kind, parent, rank })
    if (!parsed.ok) return refuse('attributes-invalid', kind, parsed.error.message)
    return nameRefusal(index, parsed.value) ?? ok([addStep(parsed.value)])
  },
})
