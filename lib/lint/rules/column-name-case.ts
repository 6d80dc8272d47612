import { z } from 'zod'
import { objectRule } from '../rule'
import { judgedColumn } from './lib/judged-table'
import { renameFix } from './lib/rename-fix'
import { isSnake, snakeName } from './lib/snake-name'

export const columnNameCase = objectRule({
  id: 'column-name-case',
  area: 'naming',
  title: 'Columns are named in snake_case',
  why: 'PostgreSQL folds names that are written without quotes to small letters, so a column called userId must be quoted wherever it is used. One way of writing also makes it needless to remember how each column is written.',
  options: z.strictObject({}),
  on: ['column'],
  check(column, look, report) {
    if (isSnake(column.name) || !judgedColumn(look, column)) return
    const expected = snakeName(column.name)
    report({
      attribute: 'name',
      message: `The name of the column ${look.name(column)} is not in snake_case. ${expected ? `Call it ${expected}.` : 'Give it a name of small letters, digits and underscores.'}`,
      actual: column.name,
      ...(expected ? { expected } : {}),
      fix: expected ? renameFix(column, expected, false) : null,
    })
  },
})
