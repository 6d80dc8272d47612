import { z } from 'zod'
import { columnSet } from '@/lib/commands/column-set'
import { givenFrom } from '@/lib/standards/profiles'
import { tableFacts } from '../facts/table-facts'
import { call } from '../fix'
import { objectRule } from '../rule'
import { judgedTable } from './lib/judged-table'
import { addColumns } from './lib/standard-columns'

const columnSchema = z.strictObject({
  name: z.string(),
  type: z.string(),
  notNull: z.boolean(),
  default: z.string().nullable(),
  comment: z.string(),
})

export const tableLookup = objectRule({
  id: 'table-lookup',
  area: 'columns',
  title: 'Tables that list values have one form',
  why: 'Where each list of values has a code to refer by, a label to show, an order and a way to retire a value, one piece of a program serves them all.',
  topics: {
    columns: 'Lists of values have the columns of the standard',
    key: 'Lists of values are referred to by their code',
  },
  options: z.strictObject({
    key: z.string().default('code'),
    columns: z.array(columnSchema).default([]),
  }),
  on: ['table'],
  check(record, look, report, { key, columns }) {
    const table = judgedTable(look, record.id)
    if (!table || tableFacts(look.index, table).role !== 'lookup') return
    const own = look.index.childrenOf(table.id, 'column')
    // With all that other tables have it is one of these, whatever its name.
    const isEntity = look.profile.columns.every(({ name }) => own.some((one) => one.name === name))
    if (isEntity && look.profile.columns.length > 0) return
    const facts = tableFacts(look.index, table).primaryKey
    if (facts.length !== 1 || facts[0]?.name !== key) {
      const names = facts.map(({ name }) => name).join(', ')
      report({
        topic: 'key',
        message: `${look.name(table)} lists values, but its key is ${names || 'missing'}. Refer to values by ${key}.`,
        actual: names || 'none',
        expected: key,
      })
    }
    const missing = columns.filter(({ name }) => !own.some((one) => one.name === name))
    if (missing.length > 0) {
      const names = missing.map(({ name }) => name).join(', ')
      report({
        topic: 'columns',
        message: `${look.name(table)} lists values without ${names}. Add what is missing.`,
        expected: names,
        fix: addColumns(look, table.id, missing),
      })
    }
    for (const wanted of columns) {
      const column = own.find(({ name }) => name === wanted.name)
      if (!column || column.type === wanted.type) continue
      report({
        topic: 'columns',
        at: column,
        attribute: 'type',
        message: `${look.name(column)} is ${column.type}. In a list of values it is ${wanted.type}.`,
        actual: column.type,
        expected: wanted.type,
        fix: {
          title: `Make it ${wanted.type}`,
          safe: false,
          calls: () => [
            call(columnSet, {
              standard: givenFrom(look.profile),
              id: column.id,
              changes: { type: wanted.type },
            }),
          ],
        },
      })
    }
  },
})
