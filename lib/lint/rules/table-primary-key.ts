import { z } from 'zod'
import { columnRename } from '@/lib/commands/column-rename'
import { primaryKeySet } from '@/lib/commands/primary-key-set'
import { uniqueToggle } from '@/lib/commands/unique-toggle'
import { newId } from '@/lib/document/new-id'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { entityOf } from '@/lib/standards/entity'
import { primaryKeyColumn } from '@/lib/standards/naming'
import { givenFrom } from '@/lib/standards/profiles'
import { singular } from '@/lib/standards/words'
import { tableFacts } from '../facts/table-facts'
import { call, type Fix } from '../fix'
import type { Look } from '../look'
import { objectRule, type Reporter } from '../rule'
import { columnForm } from './lib/column-form'
import { isCounted, sameDefault } from './lib/default-value'
import { judgedTable } from './lib/judged-table'
import { addKeyColumn, asKey, keyForms, keyFormText } from './lib/key-form'

type Table = RecordOf<'table'>
type Column = AnyRecord & RecordOf<'column'>

/** While several people edit, a key may name a column of another table, which is not this one's to judge. */
const columnsOf = (look: Look, table: Table, ids: readonly Id[]): Column[] =>
  ids.flatMap((id) => {
    const column = look.index.get(id)
    return column?.kind === 'column' && column.parent === table.id ? [column] : []
  })

const partitionColumns = ({ partitionBy }: Table): Id[] =>
  (partitionBy?.elements ?? []).flatMap(({ column }) => column ?? [])

const inForeignKey = (look: Look, table: Table, id: Id) =>
  look.index.childrenOf(table.id, 'foreign-key').some(({ columns }) => columns.includes(id))

/** saga_id is short for saga_instance_id. */
function isPartOfName(look: Look, table: Table, column: string): boolean {
  if (!look.profile.names.primaryKeyColumn.includes('{singular}')) return false
  const one = singular(entityOf(look.profile, table.name))
  return column.endsWith('_id') && `_${one}_`.includes(`_${column.slice(0, -'_id'.length)}_`)
}

function addKey(look: Look, table: Table): Fix | null {
  const name = primaryKeyColumn(look.profile, table.name)
  const [there] = look.index.inParent('column', table.id, name)
  const [form] = keyForms(look)
  const elements = table.partitionBy?.elements ?? []
  if (!form || elements.some(({ column }) => column === null)) return null
  const id = there?.id ?? newId()
  const columns = [id, ...partitionColumns(table).filter((one) => one !== id)]
  const standard = givenFrom(look.profile)
  return {
    title: there ? `Make ${name} the primary key` : `Add the key ${name}`,
    safe: false,
    calls: () => [
      ...(there ? [] : [addKeyColumn(look, { table: table.id, id, name, form })]),
      call(primaryKeySet, { standard, table: table.id, columns }),
    ],
  }
}

/** A key of its own; what was the key stays unique. */
function replaceKey(look: Look, table: Table, columns: readonly Column[]): Fix | null {
  const name = primaryKeyColumn(look.profile, table.name)
  const [form] = keyForms(look)
  const isTaken = look.index.inParent('column', table.id, name).length > 0
  if (!form || isTaken || table.partitionBy !== null) return null
  const id = newId()
  const standard = givenFrom(look.profile)
  const pair = columns.map((column) => column.id)
  return {
    title: `Add the key ${name}, and keep ${columns.map((column) => column.name).join(', ')} unique`,
    safe: false,
    calls: () => [
      call(uniqueToggle, { standard, table: table.id, columns: pair, on: true }),
      addKeyColumn(look, { table: table.id, id, name, form }),
      call(primaryKeySet, { standard, table: table.id, columns: [id] }),
    ],
  }
}

function judgeName(look: Look, table: Table, column: Column, report: Reporter): void {
  const expected = primaryKeyColumn(look.profile, table.name)
  if (column.name === expected || isPartOfName(look, table, column.name)) return
  const isTaken = look.index.inParent('column', table.id, expected).length > 0
  report({
    topic: 'name',
    at: column,
    attribute: 'name',
    message: `The key of ${look.name(table)} is called ${column.name}. Call it ${expected}.`,
    actual: column.name,
    expected,
    fix: isTaken
      ? null
      : {
          title: `Rename to ${expected}`,
          safe: false,
          calls: () => [call(columnRename, { id: column.id, name: expected })],
        },
  })
}

function judgeForm(look: Look, table: Table, column: Column, report: Reporter): void {
  const forms = keyForms(look)
  const { text } = columnForm(look, column, table)
  const counts = column.identity !== null || isCounted(column.default)
  const [form] = [...forms.filter(({ type }) => type === text), ...forms]
  if (!form) return
  const isRight =
    text === form.type &&
    (form.identity === null) === (column.identity === null) &&
    (form.default === null ? !isCounted(column.default) : sameDefault(column.default, form.default))
  if (isRight) return
  const counted = counts && !(column.identity !== null && form.identity !== null)
  const topic = counted ? 'generated' : text === form.type ? 'default' : 'type'
  const expected = keyFormText(form)
  const how = counts ? `${text}, counted by a sequence` : text
  const actual =
    column.default !== null && !counts ? `${how} with the default ${column.default}` : how
  const onlyDefault = topic === 'default' && column.default === null && form.identity === null
  report({
    topic,
    at: column,
    attribute: topic === 'type' ? 'type' : 'default',
    message: `The key ${look.name(column)} is ${actual}. Make it ${expected}.`,
    actual,
    expected,
    fix: {
      title: `Make it ${expected}`,
      safe: onlyDefault,
      calls: () => asKey(look, column, form),
    },
  })
}

function judgeWidth(
  look: Look,
  table: Table,
  key: AnyRecord,
  columns: readonly Column[],
  reasons: boolean,
  report: Reporter,
): void {
  const names = columns.map(({ name }) => name).join(', ')
  const remedy = reasons
    ? 'Give it a column of its own, or say in the key’s comment why it needs several.'
    : 'Give it a column of its own and keep these unique.'
  report({
    topic: 'composite',
    at: key,
    attribute: 'columns',
    message: `The key of ${look.name(table)} is made of ${names}. ${remedy}`,
    actual: names,
    expected: primaryKeyColumn(look.profile, table.name),
    fix: replaceKey(look, table, columns),
  })
}

export const tablePrimaryKey = objectRule({
  id: 'table-primary-key',
  area: 'keys',
  title: 'Every table has the primary key of the standard',
  why: 'Without a key a row cannot be told from its double, nothing can refer to it, and changes cannot be replicated. One form of key everywhere keeps references alike, and keys that are not counted can be made anywhere without a collision.',
  topics: {
    missing: 'Every table has a primary key',
    name: 'The key column has the name of the standard',
    type: 'The key has the type of the standard',
    default: 'The key has the default of the standard',
    generated: 'Keys are made as the standard makes them, by a sequence only where it has one',
    composite: 'A key of several columns is an exception with a reason',
  },
  options: z.strictObject({
    /** A comment on the key counts as the reason for several columns. */
    reasons: z.boolean().default(false),
  }),
  on: ['table'],
  check(record, look, report, { reasons }) {
    const table = judgedTable(look, record.id)
    if (!table) return
    const { role } = tableFacts(look.index, table)
    const [key] = look.index.childrenOf(table.id, 'primary-key')
    if (!key) {
      const message = `${look.name(table)} has no primary key. Add one, so that a row can be told from every other.`
      report({ topic: 'missing', message, fix: addKey(look, table) })
      return
    }
    const all = columnsOf(look, table, key.columns)
    const beside = new Set<Id>(partitionColumns(table))
    const own = all.filter(({ id }) => !beside.has(id))
    const [column, ...more] = own.length > 0 ? own : all
    if (!column) return
    if (more.length > 0) {
      const allowed = role === 'junction' && look.profile.junction.key === 'composite'
      if (!allowed && !(reasons && key.comment !== null)) {
        judgeWidth(look, table, key, all, reasons, report)
      }
      return
    }
    const refers = inForeignKey(look, table, column.id)
    const isCode = role === 'lookup' && columnForm(look, column, table).family === 'text'
    const bearsName = look.profile.names.primaryKeyColumn.includes('{singular}')
    if (isCode || (refers && bearsName)) return
    judgeName(look, table, column, report)
    if (!refers) judgeForm(look, table, column, report)
  },
})
