import { z } from 'zod'
import { objectAdd } from '@/lib/commands/object-add'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import { checkName } from '@/lib/standards/naming'
import { givenFrom } from '@/lib/standards/profiles'
import { tableFacts } from '../facts/table-facts'
import { call, type Fix } from '../fix'
import type { Look } from '../look'
import { objectRule } from '../rule'
import { type CheckTest, checkTests, ensures } from './lib/check-tests'
import { type ColumnForm, columnForm } from './lib/column-form'
import { columnTests } from './lib/column-tests'
import { judgedColumn } from './lib/judged-table'
import { lets } from './lib/pattern'
import { WANTED_CHECKS, WANTED_TOPICS, type WantedCheck } from './lib/wanted-checks'

/** The check that the standard itself gives such a column, where drawing adds one. */
function ownForm(look: Look, { meaning, what, holds }: WantedCheck) {
  const own = meaning && look.profile.storage[meaning].check
  return own ? { what: own.what, holds: own.expression } : { what, holds }
}

const fill = (text: string, column: string) => text.replaceAll('{column}', () => quoteIdent(column))

/** Rows that are there already may break it. */
const addCheck = (look: Look, table: RecordOf<'table'>, name: string, expression: string): Fix => ({
  title: `Add the check ${name}`,
  safe: false,
  calls: () => [
    call(objectAdd, {
      kind: 'check',
      parent: table.id,
      name,
      attributes: { expression },
      standard: givenFrom(look.profile),
    }),
  ],
})

/** A type with a length is a bound of its own. */
const lengthAtMost = ({ base, sizes }: ColumnForm, column: string): CheckTest[] => {
  const [most] = base.startsWith('character') ? sizes : []
  return most === undefined
    ? []
    : [{ kind: 'high', column, length: true, bound: most, strict: false }]
}

/** No pattern among them lets through what the standard's own refuses. */
const refusesAll = (has: readonly CheckTest[], texts: readonly string[]): boolean => {
  const patterns = has.flatMap((test) => (test.kind === 'match' ? (test.pattern ?? []) : []))
  if (patterns.length === 0) return true
  return texts.every((text) =>
    patterns.some(({ operator, text: pattern }) => lets(operator, pattern, text) !== true),
  )
}

/** Whether a test of that sort is enough, or the bounds have to be those of the standard. */
function isKept(
  has: readonly CheckTest[],
  holds: string,
  { refuses }: WantedCheck,
  anyBounds: boolean,
): boolean {
  return checkTests(holds).every((wanted) => {
    if (anyBounds) return has.some(({ kind }) => kind === wanted.kind)
    return ensures(has, wanted) && (wanted.kind !== 'match' || refusesAll(has, refuses ?? []))
  })
}

export const checkWanted = objectRule({
  id: 'check-wanted',
  area: 'constraints',
  title: 'Formats and ranges are checked by the database',
  why: 'The application is not the only one that writes: imports, consoles and the next application do too. A check holds for all of them, and says what a value is.',
  topics: WANTED_TOPICS,
  options: z.strictObject({
    /** Where the limits are the architect's, any will do. */
    anyBounds: z.array(z.string()).default(['percent', 'age']),
  }),
  on: ['column'],
  check(column, look, report, { anyBounds }) {
    const wanted = WANTED_CHECKS.find(({ names }) => names.test(column.name))
    const table = wanted && judgedColumn(look, column)
    if (!wanted || !table || column.generated) return
    // A log keeps what was said, however it was.
    if (tableFacts(look.index, table).role === 'log') return
    const form = columnForm(look, column, table)
    if (!wanted.families.includes(form.family)) return
    const own = ownForm(look, wanted)
    const holds = fill(own.holds, column.name)
    const { tests, opaque } = columnTests(look, table, column)
    if (opaque) return
    const enough = wanted.enough?.(column.name)
    const asked = enough ? fill(enough, column.name) : holds
    const has = [...tests, ...lengthAtMost(form, column.name)]
    if (isKept(has, asked, wanted, anyBounds.includes(wanted.topic))) return
    const name = checkName(look.profile, table.name, column.name, own.what)
    report({
      topic: wanted.topic,
      message:
        tests.length > 0
          ? `The checks of ${look.name(column)} let more through than the standard does: CHECK (${holds}). Narrow them, or add that one.`
          : `Nothing checks ${look.name(column)}. Add CHECK (${holds}).`,
      expected: holds,
      fix: addCheck(look, table, name, holds),
    })
  },
})
