import { z } from 'zod'
import { objectAdd } from '@/lib/commands/object-add'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import { checkName } from '@/lib/standards/naming'
import { call, type Fix } from '../fix'
import type { Look } from '../look'
import { objectRule } from '../rule'
import { columnForm } from './lib/column-form'
import { namesIn } from './lib/columns-named'
import { judgedColumn } from './lib/judged-table'
import { WANTED_CHECKS, type WantedCheck } from './lib/wanted-checks'

/** The check that the standard itself gives such a column, where drawing adds one. */
function ownForm(look: Look, wanted: WantedCheck): Pick<WantedCheck, 'what' | 'holds'> {
  const { storage } = look.profile
  const own =
    (wanted.topic === 'email' && storage.email.check) ||
    (wanted.topic === 'phone' && storage.phone.check) ||
    (wanted.topic === 'rating' && storage.rating.check) ||
    (wanted.topic === 'file-size' && storage['file-size'].check) ||
    (wanted.topic === 'name' && storage.name.check)
  return own ? { what: own.what, holds: own.expression } : wanted
}

const fill = (text: string, column: string) => text.replaceAll('{column}', () => quoteIdent(column))

function addCheck(
  look: Look,
  table: RecordOf<'table'>,
  column: string,
  what: string,
  holds: string,
): Fix {
  const name = checkName(look.profile, table.name, column, what)
  return {
    title: `Add the check ${name}`,
    // Rows that are there already may break it.
    safe: false,
    calls: () => [
      call(objectAdd, { kind: 'check', parent: table.id, name, attributes: { expression: holds } }),
    ],
  }
}

const isChecked = (look: Look, table: RecordOf<'table'>, column: string, like: RegExp): boolean =>
  look.index
    .childrenOf(table.id, 'check')
    .some(({ expression }) => like.test(expression) && namesIn(expression).includes(column))

export const checkWanted = objectRule({
  id: 'check-wanted',
  area: 'constraints',
  title: 'Formats and ranges are checked by the database',
  why: 'The application is not the only one that writes: imports, consoles and the next application do too. A check holds for all of them, and says what a value is.',
  topics: {
    email: 'E-mail addresses match a pattern',
    phone: 'Telephone numbers match a pattern',
    slug: 'Short names for addresses match a pattern',
    name: 'Names have a sensible length',
    username: 'User names have a sensible length',
    amount: 'Amounts are positive',
    price: 'Prices are not negative',
    quantity: 'Quantities are not negative',
    rating: 'Ratings lie within their range',
    percent: 'Percentages lie within their range',
    age: 'Ages lie within their range',
    hours: 'Hours are positive',
    'file-size': 'File sizes are positive',
    filename: 'File names are not empty',
  },
  options: z.strictObject({}),
  on: ['column'],
  check(column, look, report) {
    const wanted = WANTED_CHECKS.find(({ names }) => names.test(column.name))
    const table = wanted && judgedColumn(look, column)
    if (!wanted || !table || column.generated) return
    const form = columnForm(look, column, table)
    if (!wanted.families.includes(form.family) || form.domain) return
    if (isChecked(look, table, column.name, wanted.like)) return
    const own = ownForm(look, wanted)
    const holds = fill(own.holds, column.name)
    report({
      topic: wanted.topic,
      message: `Nothing checks ${look.name(column)}. Add CHECK (${holds}).`,
      expected: holds,
      fix: addCheck(look, table, column.name, own.what, holds),
    })
  },
})
