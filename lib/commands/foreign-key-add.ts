import { z } from 'zod'
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import { makeObjectName } from '@/lib/kinds/auto-name'
import { type Id, idSchema, nameSchema } from '@/lib/kinds/common'
import { makeRecord } from '@/lib/kinds/visit-record'
import { ok } from '@/lib/result'
import { addStep } from '@/lib/steps/make'
import { defineCommand, refuse } from './command'
import { freeName, nameRefusal } from './naming'
import { indexRecord } from './new-records'
import { rankBefore } from './place'
import { tableColumns } from './table-columns'

const action = z.enum(['no action', 'restrict', 'cascade', 'set null', 'set default'])

const primaryColumns = (index: DocumentIndex, table: Id): readonly Id[] =>
  index.childrenOf(table, 'primary-key')[0]?.columns ?? []

export const foreignKeyAdd = defineCommand({
  id: 'foreign-key-add',
  title: 'Add foreign key',
  input: z.strictObject({
    table: idSchema,
    columns: z.array(idSchema).min(1),
    target: idSchema,
    /** Null: the target's primary key. */
    references: z.array(idSchema).nullable().default(null),
    name: nameSchema.nullable().default(null),
    onUpdate: action.default('no action'),
    onDelete: action.default('no action'),
    /** An index on the referring columns, which PostgreSQL does not make by itself. */
    index: z.boolean().default(false),
    id: idSchema.optional(),
  }),
  run(document, input) {
    const index = indexOf(document)
    const table = index.get(input.table)
    const target = index.get(input.target)
    if (table?.kind !== 'table' || target?.kind !== 'table') {
      const lost = table?.kind === 'table' ? input.target : input.table
      return refuse('object-missing', lost, `There is no table ${lost}. Reload the project.`)
    }
    const ids = [...(input.references ?? primaryColumns(index, target.id))]
    if (ids.length === 0) {
      const message = `${target.name} has no primary key. Give it one, or name the columns.`
      return refuse('no-key', target.name, message)
    }
    const columns = tableColumns(index, table.id, input.columns)
    const referenced = tableColumns(index, target.id, ids)
    if (!columns || !referenced || columns.length !== referenced.length) {
      const message = `A foreign key needs as many columns of ${table.name} as of ${target.name}, each once. Choose ${ids.length}.`
      return refuse('columns-invalid', table.name, message)
    }
    const words = columns.map(({ name }) => name).join('_')
    const head = {
      id: input.id ?? newId(),
      parent: table.id,
      rank: rankBefore(index, table.id, null),
    }
    const make = (name: string) =>
      makeRecord('foreign-key', head, {
        name,
        columns: input.columns,
        table: target.id,
        references: ids,
        match: 'simple',
        onUpdate: input.onUpdate,
        onDelete: input.onDelete,
        onDeleteColumns: [],
        period: false,
        deferrable: 'no',
        notValid: false,
        notEnforced: false,
        only: false,
        comment: null,
      })
    const wished = makeObjectName(table.name, words, 'fkey')
    const key = make(input.name ?? freeName(index, wished, make))
    const refused = nameRefusal(index, key)
    if (refused) return refused
    if (!input.index) return ok([addStep(key)])
    const name = makeObjectName(table.name, words, 'idx')
    const wish = { unique: false, method: 'btree', columns: input.columns }
    return ok([addStep(key), addStep(indexRecord(index, table.id, newId(), null, name, wish))])
  },
})
