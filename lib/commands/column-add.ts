import { z } from 'zod'
import { indexOf } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import { idSchema, nameSchema, sqlSchema } from '@/lib/kinds/common'
import { makeRecord } from '@/lib/kinds/visit-record'
import { ok } from '@/lib/result'
import { addStep } from '@/lib/steps/make'
import { blankColumn, plainNotNull } from './blank'
import { defineCommand, refuse } from './command'
import { nameRefusal } from './naming'
import { rankBefore } from './place'

export const columnAdd = defineCommand({
  id: 'column-add',
  title: 'Add column',
  input: z.strictObject({
    table: idSchema,
    name: nameSchema,
    type: sqlSchema,
    notNull: z.boolean().default(false),
    default: sqlSchema.nullable().default(null),
    before: idSchema.nullable().default(null),
    id: idSchema.optional(),
  }),
  run(document, input) {
    const index = indexOf(document)
    if (index.get(input.table)?.kind !== 'table') {
      return refuse('object-missing', input.table, `There is no table ${input.table}. Reload.`)
    }
    const rank = rankBefore(index, input.table, input.before)
    const column = makeRecord(
      'column',
      { id: input.id ?? newId(), parent: input.table, rank },
      {
        ...blankColumn(input.name, input.type),
        default: input.default,
        notNull: input.notNull ? plainNotNull : null,
      },
    )
    return nameRefusal(index, column) ?? ok([addStep(column)])
  },
})
