import { z } from 'zod'
import { columnSetNotNull } from '@/lib/commands/column-set-not-null'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { call } from '../fix'
import { objectRule } from '../rule'
import { type ColumnForm, columnForm } from './lib/column-form'
import { isShareOfMoney, likelyMeaning } from './lib/column-meaning'
import { judgedTable } from './lib/judged-table'
import { topicOf } from './lib/standard-columns'

const COUNT = /(?:^|_)(?:quantity|count)$|^stock$/
const EMAIL = /^email(?:_address)?$/

/** Why a value is always there; the first reason counts. */
function reasonOf({ name, default: value }: RecordOf<'column'>, form: ColumnForm): string | null {
  const meaning = likelyMeaning(name)
  const isNumber = form.family === 'numeric' || form.family === 'integer'
  if (form.base === 'boolean' && !form.array) return 'boolean'
  if (name === 'name') return 'name'
  if (EMAIL.test(name)) return 'email'
  if (COUNT.test(name) && isNumber) return 'count'
  if (meaning === 'money' && form.family === 'numeric' && !isShareOfMoney(name)) return 'money'
  if (meaning === 'settings' && form.base === 'jsonb') return 'settings'
  if (meaning === 'status' && (form.family === 'enum' || form.family === 'text')) return 'state'
  return value === null ? null : 'defaulted'
}

const MOMENTS: ReadonlySet<string> = new Set(['created', 'updated'])

export const columnRequired = objectRule({
  id: 'column-required',
  area: 'types',
  title: 'Columns that always have a value say so',
  why: 'NULL is a third answer: comparisons with it are neither true nor false, sums and joins leave rows out silently, and every program has to expect it. Where a value is always there, NOT NULL says so and the database sees to it.',
  topics: {
    boolean: 'Yes and no are never empty',
    moment: 'The moments of creation and change are never empty',
    defaulted: 'What has a default is never empty',
    name: 'Names are never empty',
    email: 'E-mail addresses are never empty',
    money: 'Amounts of money are never empty',
    count: 'Counts are never empty',
    settings: 'Settings are never empty',
    state: 'States are never empty',
  },
  options: z.strictObject({}),
  on: ['column'],
  check(column, look, report) {
    if (column.notNull || column.inherited || column.generated || column.identity) return
    const table = judgedTable(look, column.parent)
    if (!table) return
    const standard = look.profile.columns.find(({ name }) => name === column.name)
    const isMoment = MOMENTS.has(topicOf(column.name))
    // A standard that has them NOT NULL tells so with the rule on standard columns.
    if (standard?.notNull) return
    const form = columnForm(look, column, table)
    if (form.domain?.notNull) return
    const topic = isMoment && form.family === 'moment' ? 'moment' : reasonOf(column, form)
    const inKey = look.index
      .childrenOf(table.id, 'primary-key')
      .some(({ columns }) => columns.includes(column.id))
    if (topic === null || inKey) return
    const because = column.default === null ? '' : `, though it has the default ${column.default}`
    report({
      topic,
      attribute: 'notNull',
      message: `${look.name(column)} may be empty${because}. Make it NOT NULL.`,
      actual: 'nullable',
      expected: 'NOT NULL',
      fix: {
        title: 'Make it NOT NULL',
        safe: false,
        calls: () => [call(columnSetNotNull, { id: column.id, required: true })],
      },
    })
  },
})
