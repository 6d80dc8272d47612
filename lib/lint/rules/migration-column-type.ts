import { z } from 'zod'
import { typeText } from '@/lib/sql/ast/type-name'
import { scriptRule } from '../rule'
import { columnOf, tableText } from '../script/commands'
import { forward } from '../script/forward'
import { typeChange } from './lib/type-change'

export const migrationColumnType = scriptRule({
  id: 'migration-column-type',
  area: 'migrations',
  title: 'A column’s type is changed without writing the table anew',
  why: 'Most changes of a type write the whole table and its indexes anew while nobody can use it; views, generated columns and policies on the column stop the change. A narrower type makes the migration fail, or loses digits. A longer text, or a number with more digits before the point, costs nothing.',
  topics: {
    rewrite: 'The change of a type does not rewrite a table in use',
    narrower: 'A type does not become narrower',
  },
  options: z.strictObject({}),
  statement: forward({
    command({ table, command }, { look, report }) {
      const { subtype, name = '', def } = command
      const column = subtype === 'AT_AlterColumnType' ? columnOf(def) : null
      if (!column?.typeName) return
      const to = typeText(column.typeName, () => null)
      const from = look.past.table(table)?.columns.get(name)?.type ?? null
      const subject = `${tableText(table)}.${name}`
      const change = from === null || column.raw_default ? 'rewrite' : typeChange(from, to)
      if (change === 'free') return
      const was = from === null ? '' : ` from ${from}`
      const unless = from === null && !column.raw_default ? ', unless it only becomes longer' : ''
      report({
        topic: change,
        subject,
        message:
          change === 'narrower'
            ? `${subject} becomes ${to}${was}: rows that do not fit make the migration fail or are cut. Check the rows first, and keep what does not fit.`
            : `${subject} becomes ${to}${was}: that writes the whole of ${tableText(table)} anew while nobody can use it${unless}. Add a new column, fill it some rows at a time, and let programs change over.`,
        ...(from === null ? {} : { actual: from }),
        expected: to,
      })
    },
  }),
})
