import { z } from 'zod'
import { indexOf } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import { idSchema, nameSchema } from '@/lib/kinds/common'
import { makeRecord } from '@/lib/kinds/visit-record'
import { ok } from '@/lib/result'
import { addStep } from '@/lib/steps/make'
import { defineCommand, refuse } from './command'
import { labelRefusal } from './enum-label'
import { nameRefusal } from './naming'
import { rankBefore } from './place'

export const enumAdd = defineCommand({
  id: 'enum-add',
  title: 'Add enum',
  input: z.strictObject({
    schema: idSchema,
    name: nameSchema,
    labels: z.array(z.string()),
    id: idSchema.optional(),
  }),
  run(document, { schema, name, labels, id }) {
    const index = indexOf(document)
    if (index.get(schema)?.kind !== 'schema') {
      return refuse('object-missing', schema, `There is no schema ${schema}. Add one first.`)
    }
    const refused = labels.map((label, i) => labelRefusal(label, labels.slice(0, i), name))
    const first = refused.find((one) => one !== null)
    if (first) return first
    const head = { id: id ?? newId(), parent: schema, rank: rankBefore(index, schema, null) }
    const keyed = labels.map((label, i) => ({ key: `${i}`, label }))
    const record = makeRecord('enum', head, { name, labels: keyed, owner: null, comment: null })
    return nameRefusal(index, record) ?? ok([addStep(record)])
  },
})
