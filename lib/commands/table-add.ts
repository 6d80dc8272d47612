import { z } from 'zod'
import { indexOf } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import { idSchema, nameSchema } from '@/lib/kinds/common'
import { makeRecord } from '@/lib/kinds/visit-record'
import { ok } from '@/lib/result'
import { addStep } from '@/lib/steps/make'
import { blankTable } from './blank'
import { defineCommand, refuse } from './command'
import { nameRefusal } from './naming'
import { rankBefore } from './place'

export const tableAdd = defineCommand({
  id: 'table-add',
  title: 'Add table',
  input: z.strictObject({ schema: idSchema, name: nameSchema, id: idSchema.optional() }),
  run(document, { schema, name, id }) {
    const index = indexOf(document)
    if (index.get(schema)?.kind !== 'schema') {
      return refuse('object-missing', schema, `There is no schema ${schema}. Add one first.`)
    }
    const head = { id: id ?? newId(), parent: schema, rank: rankBefore(index, schema, null) }
    const table = makeRecord('table', head, blankTable(name))
    return nameRefusal(index, table) ?? ok([addStep(table)])
  },
})
