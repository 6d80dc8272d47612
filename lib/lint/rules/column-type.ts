import { z } from 'zod'
import { columnSet } from '@/lib/commands/column-set'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { givenFrom } from '@/lib/standards/profiles'
import { call, type Fix } from '../fix'
import type { Look } from '../look'
import { objectRule } from '../rule'
import { carriedDefault } from './lib/carried-default'
import { type ColumnForm, columnForm } from './lib/column-form'
import { isUnit } from './lib/column-meaning'
import { judgedTable } from './lib/judged-table'
import { TYPE_JUDGES, TYPE_TOPICS, type TypedColumn } from './lib/type-topics'

/** It has the type of what it refers to. */
const refers = (look: Look, column: RecordOf<'column'>) =>
  look.index
    .childrenOf(column.parent, 'foreign-key')
    .some(({ columns }) => columns.includes(column.id))

const inKey = (look: Look, column: RecordOf<'column'>) =>
  look.index.childrenOf(column.parent, 'primary-key').some((key) => key.columns.includes(column.id))

/** What is seldom asked is looked up only then. */
class SeenColumn implements TypedColumn {
  constructor(
    private readonly column: RecordOf<'column'>,
    readonly form: ColumnForm,
    private readonly look: Look,
  ) {}

  get name(): string {
    return this.column.name
  }

  get profile() {
    return this.look.profile
  }

  get isKey(): boolean {
    return inKey(this.look, this.column)
  }

  get hasUnit(): boolean {
    return this.look.index.childrenOf(this.column.parent, 'column').some(({ name }) => isUnit(name))
  }
}

function retype(look: Look, column: RecordOf<'column'>, type: string): Fix {
  const value = carriedDefault(column.default, type)
  const changes = value === undefined ? { type } : { type, default: value }
  return {
    title: `Make it ${type}`,
    safe: false,
    calls: () => [call(columnSet, { standard: givenFrom(look.profile), id: column.id, changes })],
  }
}

export const columnType = objectRule({
  id: 'column-type',
  area: 'types',
  title: 'Columns have the type that fits what they hold',
  why: 'The type is the first check of every value: a date kept as text may be any text, money in binary fractions loses cents, a moment without a zone means something else on every client. One type for one meaning also lets columns of different tables be compared without a cast.',
  topics: TYPE_TOPICS,
  options: z.strictObject({
    /** Further types by topic, as the model writes them. */
    accepts: z.partialRecord(z.string(), z.array(z.string())).default({}),
  }),
  on: ['column'],
  check(column, look, report, { accepts }) {
    if (column.inherited || column.generated) return
    const table = judgedTable(look, column.parent)
    if (!table) return
    const form = columnForm(look, column, table)
    const judges = TYPE_JUDGES[form.family]
    if (judges.length === 0 || refers(look, column)) return
    const seen = new SeenColumn(column, form, look)
    for (const judge of judges) {
      const wrong = judge(seen)
      if (!wrong || accepts[wrong.topic]?.includes(form.text)) continue
      const { topic, expected, why } = wrong
      const through = form.domain ? `${form.domain.name}, a domain over ${form.text}` : form.text
      report({
        topic,
        attribute: 'type',
        message: `${look.name(column)} is ${through}: ${why}. Make it ${expected}.`,
        actual: form.text,
        expected,
        fix: form.domain ? null : retype(look, column, expected),
      })
    }
  },
})
