import { z } from 'zod'
import { blankKeyElement } from '@/lib/commands/blank'
import { columnsAdd } from '@/lib/commands/columns-add'
import { objectAdd } from '@/lib/commands/object-add'
import { objectRemove } from '@/lib/commands/object-remove'
import { objectSet } from '@/lib/commands/object-set'
import { uniqueToggle } from '@/lib/commands/unique-toggle'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { indexName } from '@/lib/standards/naming'
import { givenFrom } from '@/lib/standards/profiles'
import { tableFacts } from '../facts/table-facts'
import { call, type Fix } from '../fix'
import type { Look } from '../look'
import { objectRule, type Reporter } from '../rule'
import { likelyMeaning } from './lib/column-meaning'
import { columnNames } from './lib/column-names'
import { judgedTable } from './lib/judged-table'
import { type DeletionMarks, deletionMarks } from './lib/soft-delete'
import { addColumns } from './lib/standard-columns'

type Table = RecordOf<'table'>

/** The column that should not be there, where the standard marks deleted rows another way. */
function wrongMark(look: Look, { flag, moment }: DeletionMarks) {
  const { form } = look.profile.softDelete
  if (form === 'flag') return moment
  return form === 'timestamp' || form === 'status' ? flag : null
}

function replaceMark(look: Look, table: Table, wrong: AnyRecord, has: boolean): Fix | null {
  const { column } = look.profile.softDelete
  if (!column) return null
  const standard = givenFrom(look.profile)
  const { name, type, notNull, default: value } = column
  const add = call(columnsAdd, {
    standard,
    table: table.id,
    columns: [{ name, type, notNull, default: value }],
  })
  return {
    title: has ? `Remove it, ${name} is enough` : `Replace it by ${name}`,
    safe: false,
    calls: () => [...(has ? [] : [add]), call(objectRemove, { id: wrong.id })],
  }
}

function judgeForm(look: Look, table: Table, marks: DeletionMarks, report: Reporter): void {
  const { form, column } = look.profile.softDelete
  const wrong = wrongMark(look, marks)
  if (!wrong) return
  const right = column
    ? `with ${column.name} ${column.type}`
    : 'by a state such as “deleted”, or by a moment such as archived_at'
  const has = column !== null && look.index.inParent('column', table.id, column.name).length > 0
  report({
    topic: 'form',
    at: wrong,
    attribute: 'name',
    message: `${look.name(table)} marks deleted rows with ${wrong.name} ${wrong.type}. In this standard that is done ${right}.`,
    actual: wrong.name,
    expected: column?.name ?? form,
    fix: replaceMark(look, table, wrong, has),
  })
}

const isReferredTo = (look: Look, table: Table, columns: readonly (Id | null)[]) =>
  look
    .referrers(table.id)
    .some(
      (one) =>
        one.kind === 'foreign-key' &&
        one.table === table.id &&
        one.references.every((id) => columns.includes(id)),
    )

/** What must never come again, deleted or not. */
const isForever = (name: string) =>
  likelyMeaning(name) === 'token' || /_(?:number|hash|key)$/.test(name)

interface UniqueKey {
  readonly record: AnyRecord & (RecordOf<'unique'> | RecordOf<'index'>)
  readonly columns: readonly (Id | null)[]
}

function uniqueKeys(look: Look, table: Table): UniqueKey[] {
  const whole = look.index
    .childrenOf(table.id, 'index')
    .filter(({ unique, predicate }) => unique && predicate === null)
  return [
    ...look.index
      .childrenOf(table.id, 'unique')
      .map((record) => ({ record, columns: record.columns })),
    ...whole.map((record) => ({ record, columns: record.elements.map(({ column }) => column) })),
  ]
}

function amongLive(look: Look, table: Table, { record, columns }: UniqueKey, live: string): Fix {
  const plain = columns.flatMap((id) => id ?? [])
  const standard = givenFrom(look.profile)
  const toggle = (on: boolean) =>
    call(uniqueToggle, { standard, table: table.id, columns: plain, on })
  return {
    title: `Make it unique among rows with ${live}`,
    safe: false,
    calls: () =>
      plain.length === columns.length
        ? [toggle(false), toggle(true)]
        : [call(objectSet, { id: record.id, changes: { predicate: live } })],
  }
}

function judgeKeys(look: Look, table: Table, live: string, report: Reporter): void {
  for (const key of uniqueKeys(look, table)) {
    const names = columnNames(
      look,
      key.columns.flatMap((id) => id ?? []),
    )
    if (names.some(isForever) || isReferredTo(look, table, key.columns)) continue
    report({
      topic: 'unique',
      at: key.record,
      attribute: key.record.kind === 'index' ? 'predicate' : 'columns',
      message: `${key.record.name} counts deleted rows of ${look.name(table)} as well, so a value stays taken after its row was deleted. Make it a unique index of the rows WHERE ${live}.`,
      expected: `WHERE ${live}`,
      fix: amongLive(look, table, key, live),
    })
  }
}

function judgeIndex(
  look: Look,
  table: Table,
  mark: AnyRecord & RecordOf<'column'>,
  live: string,
  report: Reporter,
): void {
  const indexed = look.index
    .childrenOf(table.id, 'index')
    .some(({ elements, predicate }) => elements[0]?.column === mark.id && predicate !== null)
  if (indexed) return
  const name = indexName(look.profile, { table: table.name, columns: [mark.name] })
  const element = { ...blankKeyElement, column: mark.id, expression: null }
  report({
    topic: 'index',
    at: mark,
    message: `${look.name(table)} has no partial index on ${mark.name}. Add ${name} WHERE ${live}; indexes that queries use gain more from that condition.`,
    expected: name,
    fix: {
      title: `Add the index ${name}`,
      safe: true,
      calls: () => [
        call(objectAdd, {
          kind: 'index',
          parent: table.id,
          name,
          attributes: { elements: [element], predicate: live },
          standard: givenFrom(look.profile),
        }),
      ],
    },
  })
}

export const tableSoftDelete = objectRule({
  id: 'table-soft-delete',
  area: 'columns',
  title: 'Deleted rows are marked in one way, and don’t stand in the way of live ones',
  why: 'Queries, views and unique keys ask whether a row is live. Two ways of saying so mean that some of them ask the wrong question; a unique key that counts deleted rows keeps a name or an address taken for ever.',
  topics: {
    form: 'Deleted rows are marked as the standard has it',
    missing: 'Tables that others refer to can mark deleted rows',
    unique: 'Unique keys hold among live rows',
    index: 'The mark has a partial index',
  },
  options: z.strictObject({}),
  on: ['table'],
  check(record, look, report) {
    const table = judgedTable(look, record.id)
    const { column, live } = look.profile.softDelete
    if (!table) return
    judgeForm(look, table, deletionMarks(look.index, table.id), report)
    if (!column || live === null) return
    const [mark] = look.index.inParent('column', table.id, column.name)
    if (mark?.kind === 'column') {
      judgeKeys(look, table, live, report)
      judgeIndex(look, table, mark, live, report)
      return
    }
    const everywhere = look.profile.columns.some(({ name }) => name === column.name)
    if (everywhere || tableFacts(look.index, table).role !== 'entity') return
    const referred = look
      .referrers(table.id)
      .some((one) => one.kind === 'foreign-key' && one.parent !== table.id)
    if (!referred) return
    report({
      topic: 'missing',
      message: `Rows of ${look.name(table)}, which others refer to, can only be deleted for good. Add ${column.name}, if what is deleted may be asked for again.`,
      expected: column.name,
      fix: addColumns(look, table.id, [column]),
    })
  },
})
