import { z } from 'zod'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { isAcceptedName } from '@/lib/standards/accepted-name'
import { checkName } from '@/lib/standards/naming'
import type { Look } from '../look'
import { objectRule } from '../rule'
import { checkWord } from './lib/check-word'
import { columnsNamed } from './lib/columns-named'
import { isAutomaticName } from './lib/constraint-words'
import { judgedTable } from './lib/judged-table'
import { CONSTRAINT_TOPICS, CONSTRAINT_WHY, nameReport } from './lib/name-report'

function columnsOf(look: Look, check: RecordOf<'check'>): string[] {
  const all = look.index.childrenOf(check.parent, 'column').map(({ name }) => name)
  return columnsNamed(check.expression, new Set(all))
}

/** The name in the standard's form, with the word that it has already where one can be told. */
function wished(look: Look, table: string, columns: readonly string[], expression: string) {
  const joined = columns.join('_')
  const { check } = look.profile.names
  const hasColumn = check.includes('{column}')
  const word = checkWord(expression)
  const what = hasColumn || joined === '' ? word : `${joined}_${word}`
  return checkName(look.profile, table, joined, what)
}

/** A form without the table is left as soon as the table stands in front. */
function bearsTable(template: string, name: string, table: string, columns: readonly string[]) {
  if (template.includes('{table}')) return false
  const head = template.slice(0, template.indexOf('{'))
  const isColumn = columns.some((column) => `${column}_`.startsWith(`${table}_`))
  return !isColumn && name.startsWith(`${head}${table}_`)
}

export const checkNameRule = objectRule({
  id: 'check-name',
  area: 'naming',
  title: 'Checks are named after what they test',
  why: CONSTRAINT_WHY,
  topics: CONSTRAINT_TOPICS,
  options: z.strictObject({}),
  on: ['check'],
  check(check, look, report) {
    const table = judgedTable(look, check.parent)
    if (!table) return
    const { names, accepts } = look.profile
    const columns = columnsOf(look, check)
    const templates = [names.check, ...accepts.check]
    const ways = { what: 'any', column: columnWays(columns) } as const
    const words = { table: table.name, column: columns.join('_'), what: 'x' }
    const fits = isAcceptedName(check.name, { templates, words, ways })
    if (fits && !bearsTable(names.check, check.name, table.name, columns)) return
    const automatic =
      isAutomaticName(check.name, table.name, null, 'check') ||
      columns.some((column) => isAutomaticName(check.name, table.name, column, 'check'))
    const expected = wished(look, table.name, columns, check.expression)
    const what = `check of ${look.name(table)}`
    report(nameReport({ record: check, what, expected, automatic }))
  },
})

/** One of them, or all. */
const columnWays = (columns: readonly string[]) => [
  columns.length > 1 ? [columns.join('_'), ...columns] : [columns[0] ?? ''],
]
