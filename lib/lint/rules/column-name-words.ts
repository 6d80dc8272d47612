import { z } from 'zod'
import { entityOf } from '@/lib/standards/entity'
import { singular } from '@/lib/standards/words'
import { tableRole } from '../facts/table-role'
import { objectRule } from '../rule'
import { judgedColumn } from './lib/judged-table'

export const columnNameWords = objectRule({
  id: 'column-name-words',
  area: 'naming',
  title: 'The names of columns say what the value is',
  why: 'A column called value or flag says nothing in a query, and words such as date and timestamp are also names of types, which makes conditions on them hard to read.',
  options: z.strictObject({
    generic: z
      .array(z.string())
      .default(() =>
        'data value type flag date timestamp time info text number field column string misc temp tmp'.split(
          ' ',
        ),
      ),
  }),
  on: ['column'],
  check(column, look, report, { generic }) {
    if (!generic.includes(column.name.replace(/_?\d+$/, ''))) return
    const table = judgedColumn(look, column)
    // What was done, to what and when is all that a log says, and needs no more words.
    if (!table || tableRole(look.index, table) === 'log') return
    report({
      attribute: 'name',
      message: `The name of the column ${look.name(column)} would fit any column. Say what it is: ${singular(entityOf(look.profile, table.name))}_${column.name}, for instance.`,
      actual: column.name,
    })
  },
})
