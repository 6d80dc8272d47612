import { z } from 'zod'
import { uniqueToggle } from '@/lib/commands/unique-toggle'
import { givenFrom } from '@/lib/standards/profiles'
import { tableFacts } from '../facts/table-facts'
import { call } from '../fix'
import { objectRule } from '../rule'
import { judgedTable } from './lib/judged-table'

const EMAIL = /^email(?:_address)?$/
/** Tables whose rows are people or accounts: elsewhere an address may well occur twice. */
const PEOPLE =
  /(?:^|_)(?:users?|accounts?|members?|customers?|admins?|employees?|subscribers?)(?:_main)?$/

export const columnEmailUnique = objectRule({
  id: 'column-email-unique',
  area: 'types',
  title: 'The e-mail address of a user is unique',
  why: 'Who signs in by an address must be found by it, and only once. Two programs that look first and write then will both write.',
  options: z.strictObject({}),
  on: ['column'],
  check(column, look, report) {
    if (!EMAIL.test(column.name) || column.inherited) return
    const table = judgedTable(look, column.parent)
    if (!table || !PEOPLE.test(table.name)) return
    if (tableFacts(look.index, table).role !== 'entity') return
    const word = new RegExp(`\\b${column.name}\\b`)
    const isUnique = look.index.children(table.id).some((one) => {
      if (one.kind === 'primary-key' || one.kind === 'unique')
        return one.columns.includes(column.id)
      return (
        one.kind === 'index' &&
        one.unique &&
        one.elements.some((each) => each.column === column.id || word.test(each.expression ?? ''))
      )
    })
    if (isUnique) return
    report({
      message: `Two rows of ${look.name(table)} can have the same ${column.name}. Make it unique.`,
      expected: 'UNIQUE',
      fix: {
        title: 'Make it unique',
        safe: false,
        calls: () => [
          call(uniqueToggle, {
            standard: givenFrom(look.profile),
            table: table.id,
            columns: [column.id],
            on: true,
          }),
        ],
      },
    })
  },
})
