import { z } from 'zod'
import { kindOf } from '@/lib/kinds/registry'
import { objectRule } from '../rule'
import { judgedTable } from './lib/judged-table'
import { renameFix } from './lib/rename-fix'
import { hasOddCharacters, isSnake, snakeName } from './lib/snake-name'

export const tableNameCase = objectRule({
  id: 'table-name-case',
  area: 'naming',
  title: 'Tables and views are named in snake_case',
  why: 'PostgreSQL folds names that are written without quotes to small letters. A name with capitals, blanks or other signs has to be quoted in every query for ever, and is not found where somebody forgets it.',
  topics: {
    case: 'Small letters, with one underscore between words',
    special: 'No blanks and no signs besides the underscore',
  },
  options: z.strictObject({}),
  on: ['table', 'view', 'materialized-view'],
  check(table, look, report) {
    if (isSnake(table.name)) return
    if (table.kind === 'table' && !judgedTable(look, table.id)) return
    const expected = snakeName(table.name)
    const odd = hasOddCharacters(table.name)
    const label = kindOf(table.kind).label.toLowerCase()
    report({
      topic: odd ? 'special' : 'case',
      attribute: 'name',
      message: `The ${label} ${look.name(table)} has ${odd ? 'signs in its name that need quotes' : 'a name that is not in snake_case'}. ${expected ? `Call it ${expected}.` : 'Give it a name of small letters, digits and underscores.'}`,
      actual: table.name,
      ...(expected ? { expected } : {}),
      fix: expected ? renameFix(table, expected, false) : null,
    })
  },
})
