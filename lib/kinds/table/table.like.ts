/** LIKE other INCLUDING …: the columns and what was asked for of them, copied when the table is made. */
import type { TableLikeClause } from '@pgsql/types'
import { parseStatement } from '@/lib/sql/parse'
import {
  constraintName,
  entryNames,
  figureName,
  joinNames,
  makeObjectName,
  relationName,
  statisticsName,
} from '../auto-name'
import type { Id } from '../common'
import type { AnyRecord, RecordOf } from '../kind-map'
import type { ReadContext } from '../read-context'
import { allColumns } from '../table-columns'

const COMMENTS = 1
const COMPRESSION = 2
const CONSTRAINTS = 4
const DEFAULTS = 8
const GENERATED = 16
const IDENTITY = 32
const INDEXES = 64
const STATISTICS = 128
const STORAGE = 256

interface Copy {
  from: RecordOf<'table'>
  to: RecordOf<'table'>
  has: (bit: number) => boolean
  context: ReadContext
  columns: Map<Id, Id>
}

const comment = (copy: Copy, record: { comment: string | null }) =>
  copy.has(COMMENTS) ? record.comment : null

function copyColumn(copy: Copy, column: RecordOf<'column'>): void {
  const { id, kind: _kind, parent: _parent, rank: _rank, ...attributes } = column
  const { has } = copy
  const owner = column.parent ? copy.context.get(column.parent) : copy.from
  const table = 'name' in owner ? owner.name : ''
  const made = copy.context.add('column', copy.to.id, {
    ...attributes,
    notNull: column.notNull && {
      ...column.notNull,
      name: column.notNull.name ?? makeObjectName(table, column.name, 'not_null'),
    },
    default: has(DEFAULTS) ? column.default : null,
    generated: has(GENERATED) ? column.generated : null,
    identity: has(IDENTITY) && column.identity ? { ...column.identity, sequence: null } : null,
    storage: has(STORAGE) ? column.storage : null,
    compression: has(COMPRESSION) ? column.compression : null,
    statistics: null,
    options: [],
    foreignOptions: [],
    inherited: false,
    comment: comment(copy, column),
  })
  copy.columns.set(id, made.id)
}

const mapped = (copy: Copy, ids: readonly Id[]): Id[] =>
  ids.flatMap((id) => copy.columns.get(id) ?? [])

function columnNames(copy: Copy, ids: readonly Id[]): string {
  return joinNames(ids.map((id) => nameOf(copy.context.get(id))))
}

const nameOf = (record: AnyRecord): string => ('name' in record ? record.name : '')

function copyKeys(copy: Copy): void {
  const { context, from, to } = copy
  for (const { id: _id, kind, parent: _p, rank: _r, ...key } of context.children(
    from.id,
    'primary-key',
  )) {
    const name = relationName(context, to.id, null, 'pkey')
    const columns = mapped(copy, key.columns)
    context.add(kind, to.id, {
      ...key,
      name,
      columns,
      include: mapped(copy, key.include),
      comment: comment(copy, key),
    })
  }
  for (const { id: _id, kind, parent: _p, rank: _r, ...key } of context.children(
    from.id,
    'unique',
  )) {
    const name = relationName(
      context,
      to.id,
      columnNames(copy, [...key.columns, ...key.include]),
      'key',
    )
    const columns = mapped(copy, key.columns)
    context.add(kind, to.id, {
      ...key,
      name,
      columns,
      include: mapped(copy, key.include),
      comment: comment(copy, key),
    })
  }
}

function copyExclusions(copy: Copy): void {
  const { context, from, to } = copy
  for (const { id: _id, kind, parent: _p, rank: _r, ...exclusion } of context.children(
    from.id,
    'exclusion',
  )) {
    const names = exclusion.elements.map(({ column }) =>
      column ? nameOf(context.get(column)) : 'expr',
    )
    context.add(kind, to.id, {
      ...exclusion,
      name: relationName(context, to.id, joinNames(entryNames(names)), 'excl'),
      elements: exclusion.elements.map((element) => ({
        ...element,
        column: element.column && (copy.columns.get(element.column) ?? null),
      })),
      include: mapped(copy, exclusion.include),
      comment: comment(copy, exclusion),
    })
  }
}

function nameOfExpression(expression: string | null): string {
  const parsed = parseStatement(`SELECT ${expression ?? ''}`)
  const select = parsed.ok && parsed.value && 'SelectStmt' in parsed.value ? parsed.value : null
  const [target] = select?.SelectStmt.targetList ?? []
  return (target && 'ResTarget' in target ? figureName(target.ResTarget.val) : null) ?? 'expr'
}

function copyIndexes(copy: Copy): void {
  const { context, from, to } = copy
  for (const { id: _id, kind, parent: _p, rank: _r, ...index } of context.children(
    from.id,
    'index',
  )) {
    const names = [...index.elements, ...index.include].map(({ column, expression }) =>
      column ? nameOf(context.get(column)) : nameOfExpression(expression),
    )
    context.add(kind, to.id, {
      ...index,
      name: relationName(context, to.id, joinNames(entryNames(names)), 'idx'),
      elements: index.elements.map((element) => ({
        ...element,
        column: element.column && (copy.columns.get(element.column) ?? null),
      })),
      include: index.include.map((element) => ({
        ...element,
        column: element.column && (copy.columns.get(element.column) ?? null),
      })),
      clustered: false,
      comment: comment(copy, index),
    })
  }
}

function copyStatistics(copy: Copy): void {
  const { context, from, to } = copy
  for (const { id: _id, kind, parent, rank: _r, ...statistics } of context.children(
    from.id,
    'statistics',
  )) {
    const elements = statistics.elements.map((element) => ({
      ...element,
      column: element.column && (copy.columns.get(element.column) ?? null),
    }))
    const names = elements.map(({ column }) => (column ? nameOf(context.get(column)) : 'expr'))
    context.add(kind, parent === from.id ? to.id : parent, {
      ...statistics,
      name: statisticsName(context, to.id, joinNames(names)),
      table: to.id,
      elements,
      comment: comment(copy, statistics),
    })
  }
}

function copyChecks(copy: Copy): void {
  const { context, from, to } = copy
  for (const { id: _id, kind, parent: _p, rank: _r, ...check } of context.children(
    from.id,
    'check',
  )) {
    const taken = context.child(to.id, 'constraint', check.name)
    const name = taken ? constraintName(context, to.id, null, 'check') : check.name
    context.add(kind, to.id, { ...check, name, comment: comment(copy, check) })
  }
}

export function copyLike(
  clause: TableLikeClause,
  to: RecordOf<'table'>,
  context: ReadContext,
): void {
  const from = context.relation(clause.relation)
  if (!context.is(from, 'table')) {
    context.keep(
      `only running it can tell the columns of ${from.kind} "${clause.relation?.relname}"`,
    )
  }
  const options = clause.options ?? 0
  const copy: Copy = { from, to, has: (bit) => (options & bit) !== 0, context, columns: new Map() }
  for (const column of allColumns(from.id, context)) copyColumn(copy, column)
  if (copy.has(CONSTRAINTS)) copyChecks(copy)
  if (copy.has(INDEXES)) {
    copyKeys(copy)
    copyExclusions(copy)
    copyIndexes(copy)
  }
  if (copy.has(STATISTICS)) copyStatistics(copy)
}
