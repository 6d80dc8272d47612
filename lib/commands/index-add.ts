import { z } from 'zod'
import { indexOf } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import { makeObjectName } from '@/lib/kinds/auto-name'
import { idSchema, nameSchema } from '@/lib/kinds/common'
import { ok } from '@/lib/result'
import { addStep } from '@/lib/steps/make'
import { defineCommand, refuse } from './command'
import { nameRefusal } from './naming'
import { indexRecord } from './new-records'
import { tableColumns } from './table-columns'

export const indexAdd = defineCommand({
  id: 'index-add',
  title: 'Add index',
  input: z.strictObject({
    table: idSchema,
    columns: z.array(idSchema).min(1),
    unique: z.boolean().default(false),
    method: nameSchema.default('btree'),
    name: nameSchema.nullable().default(null),
    id: idSchema.optional(),
  }),
  run(document, input) {
    const index = indexOf(document)
    const table = index.get(input.table)
    if (table?.kind !== 'table' && table?.kind !== 'materialized-view') {
      return refuse('object-missing', input.table, `There is no table ${input.table}. Reload.`)
    }
    const columns = tableColumns(index, input.table, input.columns)
    if (!columns) {
      const message = `An index on ${table.name} needs columns of that table, each once.`
      return refuse('columns-invalid', table.name, message)
    }
    const wished = makeObjectName(table.name, columns.map(({ name }) => name).join('_'), 'idx')
    const record = indexRecord(index, input.table, input.id ?? newId(), input.name, wished, {
      unique: input.unique,
      method: input.method,
      columns: input.columns,
    })
    return nameRefusal(index, record) ?? ok([addStep(record)])
  },
})
