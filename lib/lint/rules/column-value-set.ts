import { z } from 'zod'
import { columnSet } from '@/lib/commands/column-set'
import { enumAdd } from '@/lib/commands/enum-add'
import { objectAdd } from '@/lib/commands/object-add'
import { objectRemove } from '@/lib/commands/object-remove'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import { checkName, typeName } from '@/lib/standards/naming'
import { givenFrom } from '@/lib/standards/profiles'
import { call, type Fix } from '../fix'
import type { Look } from '../look'
import { objectRule } from '../rule'
import { columnForm } from './lib/column-form'
import { likelyMeaning } from './lib/column-meaning'
import { plainDefault } from './lib/default-value'
import { judgedTable } from './lib/judged-table'
import { checkedValues, isChecked } from './lib/value-list'

type Column = AnyRecord & RecordOf<'column'>
type Table = RecordOf<'table'>

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

/** The value that rows begin with has to be one of them. */
function withDefault(values: readonly string[], { default: value }: Column): readonly string[] {
  const text = /^'((?:[^']|'')*)'$/.exec(value === null ? '' : plainDefault(value))?.[1]
  const first = text?.replaceAll("''", "'")
  return first === undefined || values.includes(first) ? values : [first, ...values]
}

function asEnum(
  look: Look,
  table: Table,
  column: Column,
  values: readonly string[],
  check: AnyRecord | null,
): Fix | null {
  const name = typeName(look.profile, table.name, column.name)
  const isTaken = look.named('type', look.index.schemaName(table), name, table) !== null
  if (isTaken || table.parent === null || values.length === 0) return null
  const { parent } = table
  const schema = look.index.schemaName(table)
  const type = schema === null ? quoteIdent(name) : `${quoteIdent(schema)}.${quoteIdent(name)}`
  const value = column.default === null ? null : plainDefault(column.default)
  return {
    title: `Make it the enumerated type ${name}`,
    safe: false,
    calls: () => [
      call(enumAdd, { schema: parent, name, labels: [...withDefault(values, column)] }),
      ...(check ? [call(objectRemove, { id: check.id })] : []),
      call(columnSet, {
        standard: givenFrom(look.profile),
        id: column.id,
        changes: { type, default: value },
      }),
    ],
  }
}

function asCheck(look: Look, table: Table, column: Column, values: readonly string[]): Fix {
  const name = checkName(look.profile, table.name, column.name, column.name)
  const list = withDefault(values, column).map(quoted).join(', ')
  return {
    title: `Add the check ${name}`,
    safe: false,
    calls: () => [
      call(objectAdd, {
        kind: 'check',
        parent: table.id,
        name,
        attributes: { expression: `${quoteIdent(column.name)} IN (${list})` },
        standard: givenFrom(look.profile),
      }),
    ],
  }
}

const refers = (look: Look, table: Table, column: Column) =>
  look.index.childrenOf(table.id, 'foreign-key').some(({ columns }) => columns.includes(column.id))

export const columnValueSet = objectRule({
  id: 'column-value-set',
  area: 'types',
  title: 'A fixed set of values is kept as the standard keeps such sets',
  why: 'A state that is plain text takes any spelling: “canceled” and “cancelled” become two states, and queries miss one of them. An enumerated type, a check or a table of values lets only the right ones in, and says which there are.',
  topics: {
    unchecked: 'States let only certain values in',
    storage: 'Sets of values are enumerated types, not checks',
  },
  options: z.strictObject({}),
  on: ['column'],
  check(column, look, report) {
    if (column.inherited || column.generated) return
    const table = judgedTable(look, column.parent)
    if (!table) return
    const form = columnForm(look, column, table)
    if (form.family !== 'text' || form.domain) return
    const { storage, starts: values } = look.profile.valueSet
    const wantsEnum = storage === 'enum'
    const checked = checkedValues(look.index, table.id, column.name)
    if (checked) {
      if (!wantsEnum) return
      report({
        topic: 'storage',
        attribute: 'type',
        message: `${look.name(column)} is ${form.text} with the check ${checked.check.name}. Make the set of values an enumerated type.`,
        actual: form.text,
        expected: typeName(look.profile, table.name, column.name),
        fix: asEnum(look, table, column, checked.values, checked.check),
      })
      return
    }
    if (likelyMeaning(column.name) !== 'status') return
    if (refers(look, table, column) || isChecked(look.index, table.id, column.name)) return
    const wish = wantsEnum ? 'an enumerated type' : 'a check with its values'
    report({
      topic: 'unchecked',
      attribute: 'type',
      message: `${look.name(column)} is ${form.text} and takes any text. Give it ${wish}.`,
      actual: form.text,
      expected: wish,
      fix:
        values.length === 0
          ? null
          : wantsEnum
            ? asEnum(look, table, column, values, null)
            : asCheck(look, table, column, values),
    })
  },
})
