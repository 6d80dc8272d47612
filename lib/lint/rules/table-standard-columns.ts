import { z } from 'zod'
import { columnSet } from '@/lib/commands/column-set'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { givenFrom } from '@/lib/standards/profiles'
import type { Profile, StandardColumn } from '@/lib/standards/schema'
import { tableFacts } from '../facts/table-facts'
import type { TableRole } from '../facts/table-role'
import { call, type Fix } from '../fix'
import type { Look } from '../look'
import { objectRule, type Reporter } from '../rule'
import { judgedTable } from './lib/judged-table'
import { isListed } from './lib/name-list'
import {
  addColumns,
  type Difference,
  differences,
  isMadeMoment,
  knownColumns,
  STANDARD_COLUMN_TOPICS,
  topicOf,
} from './lib/standard-columns'

type Column = AnyRecord & RecordOf<'column'>

const optionsSchema = z.strictObject({
  /** Which of the standard's columns a table has whose rows are only added, and one that lists values. */
  logs: z.array(z.string()).default([]),
  lookups: z.array(z.string()).default([]),
  /** Tables that count as logs whatever their form: names, with a star for the rest. */
  asLogs: z.array(z.string()).default([]),
  /** Tables of which the standard itself forgets some: told under a topic of their own. */
  leniently: z.array(z.string()).default([]),
})
type Options = z.infer<typeof optionsSchema>

function wantedNames(profile: Profile, role: TableRole, options: Options): readonly string[] {
  if (role === 'junction') return profile.junction.columns
  if (role === 'log') return options.logs
  if (role === 'lookup') return options.lookups
  return profile.columns.map(({ name }) => name)
}

function missingColumns(
  profile: Profile,
  role: TableRole,
  own: readonly Column[],
  options: Options,
): StandardColumn[] {
  const names = wantedNames(profile, role, options)
  const tellsWhen = role !== 'entity' && own.some(isMadeMoment)
  return profile.columns.filter(
    ({ name }) =>
      names.includes(name) &&
      !own.some((column) => column.name === name) &&
      !(tellsWhen && topicOf(name) === 'created'),
  )
}

function bringIn(
  look: Look,
  column: Column,
  wanted: StandardColumn,
  found: readonly Difference[],
): Fix {
  const has = (attribute: Difference['attribute']) =>
    found.some((one) => one.attribute === attribute)
  const changes = {
    ...(has('type') ? { type: wanted.type } : {}),
    ...(has('notNull') ? { notNull: wanted.notNull } : {}),
    ...(has('default') || has('type') ? { default: wanted.default } : {}),
  }
  return {
    title: `Make it ${found.map(({ expected }) => expected).join(', ')}`,
    safe: found.every(({ attribute }) => attribute === 'default') && column.default === null,
    calls: () => [call(columnSet, { standard: givenFrom(look.profile), id: column.id, changes })],
  }
}

function judgeForm(look: Look, column: Column, wanted: StandardColumn, report: Reporter): void {
  const inKey = look.index
    .childrenOf(column.parent, 'primary-key')
    .some(({ columns }) => columns.includes(column.id))
  const found = differences(column, wanted, inKey)
  const [first] = found
  if (!first) return
  const actual = found.map((one) => one.actual).join(', ')
  const expected = found.map((one) => one.expected).join(', ')
  const isOther = wanted.name === 'version' && first.attribute === 'type'
  const remedy = isOther
    ? `To count changes it must be ${expected}; if it says something else, give it another name.`
    : `Every table has it as ${expected}.`
  report({
    topic: topicOf(wanted.name),
    at: column,
    attribute: first.attribute,
    message: `${look.name(column)}: ${actual}. ${remedy}`,
    actual,
    expected,
    fix: isOther ? null : bringIn(look, column, wanted, found),
  })
}

export const tableStandardColumns = objectRule({
  id: 'table-standard-columns',
  area: 'columns',
  title: 'Every table has the columns that the standard gives every table',
  why: 'Who changed a row, when, and whether it still counts is asked of every table sooner or later, and can’t be known of rows that were written before. Programs rely on these columns having one name, one type and one meaning everywhere.',
  topics: {
    ...STANDARD_COLUMN_TOPICS,
    lenient: 'Tables of which the standard forgets some have them as well',
  },
  options: optionsSchema,
  on: ['table'],
  check(record, look, report, options) {
    const table = judgedTable(look, record.id)
    if (!table || look.profile.columns.length === 0) return
    const own = look.index.childrenOf(table.id, 'column').filter(({ inherited }) => !inherited)
    for (const wanted of knownColumns(look.profile)) {
      const column = own.find(({ name }) => name === wanted.name)
      if (column) judgeForm(look, column, wanted, report)
    }
    const facts = tableFacts(look.index, table)
    const role = isListed(options.asLogs, table.name) ? 'log' : facts.role
    const all = look.index.childrenOf(table.id, 'column')
    const missing = missingColumns(look.profile, role, all, options)
    if (missing.length === 0) return
    const fix = addColumns(look, table.id, missing)
    const lenient = isListed(options.leniently, table.name)
    const topicIn = (name: string) => (lenient ? 'lenient' : topicOf(name))
    for (const topic of new Set(missing.map(({ name }) => topicIn(name)))) {
      const columns = missing.filter(({ name }) => topicIn(name) === topic)
      const names = columns.map(({ name }) => name).join(', ')
      report({
        topic,
        message: `${look.name(table)} has no ${names}. Every table has ${columns.length > 1 ? 'them' : 'it'}: add what is missing.`,
        expected: names,
        fix,
      })
    }
  },
})
