import { makeObjectName } from './auto-name'
import type { Id } from './common'
import type { AnyRecord, RecordOf } from './kind-map'
import type { ReadContext } from './read-context'

/** A table's columns in PostgreSQL's order: its parents' first, its own of the same name laid over them. */
export function allColumns(table: Id, context: ReadContext): RecordOf<'column'>[] {
  const record = context.get(table)
  const own = context.children(table, 'column')
  if (!context.is(record, 'table') || record.attached) return own
  const named = new Map<string, RecordOf<'column'>>()
  for (const parent of record.parents) {
    for (const column of allColumns(parent, context)) named.set(column.name, column)
  }
  for (const column of own) named.set(column.name, column)
  return [...named.values()]
}

/** A record for a column that so far came from a parent, so that something can differ here. */
export function ownColumn(table: Id, name: string, context: ReadContext): RecordOf<'column'> {
  const found = context.child(table, 'column', name)
  if (context.is(found, 'column')) return found
  const inherited = allColumns(table, context).find((column) => column.name === name)
  if (!inherited) return context.refuse(`column "${name}" does not exist`)
  const { id: _id, kind, parent: _parent, rank: _rank, ...attributes } = inherited
  return context.add(kind, table, { ...attributes, inherited: true, comment: null })
}

/** Not-null constraints have names too, but are attributes of their columns. */
export function notNullColumn(table: AnyRecord, name: string, context: ReadContext) {
  if (!context.is(table, 'table')) return undefined
  return allColumns(table.id, context).find(
    ({ notNull, name: column }) =>
      notNull && (notNull.name ?? makeObjectName(table.name, column, 'not_null')) === name,
  )
}

/** As long as there are none, ONLY says nothing: a partition that comes later gets its index all the same. */
export const hasPartitions = (table: AnyRecord, context: ReadContext): boolean =>
  context.is(table, 'table') && table.partitionBy !== null && context.heirs(table.id).length > 0

/** NOT NULL as it is written most: under the name that PostgreSQL gives it. */
export const NOT_NULL = { name: null, noInherit: false, notValid: false } as const

/** A primary key makes its table's own columns not null. */
export function keyIsNotNull(table: Id, columns: readonly Id[], context: ReadContext): void {
  for (const id of columns) {
    const column = context.get(id)
    if (context.is(column, 'column') && column.notNull === null && column.parent === table) {
      context.patch(column, { notNull: NOT_NULL })
    }
  }
}
