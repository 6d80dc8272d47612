/**
 * What a drag from one table (or column) to another means: which side refers to which, by what. The side where the drag
 * began refers, unless it began at a key, or ended at a column that is plainly meant to refer.
 */
import type { Document } from '@/lib/document/document'
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { RelationMeaning } from '@/lib/standards/schema'
import { isKey, keysOf, primaryColumns } from './keys'
import { comparable } from './types'

export interface DragEnd {
  readonly table: Id
  readonly column: Id | null
}

/** As `relation-draw` takes it. */
export interface DraggedRelation {
  readonly table: Id
  readonly columns: Id[]
  readonly target: Id
  readonly references: Id[] | null
  readonly cardinality: 'many-to-one' | 'one-to-one'
  readonly meaning: RelationMeaning
}

const typeOf = (index: DocumentIndex, id: Id): string | null => {
  const column = index.get(id)
  return column?.kind === 'column' ? column.type : null
}

function fits(index: DocumentIndex, column: Id, key: Id | undefined): boolean {
  const [a, b] = [typeOf(index, column), key === undefined ? null : typeOf(index, key)]
  return a !== null && b !== null && comparable(a, b)
}

const isOwnKey = (index: DocumentIndex, { table, column }: DragEnd) =>
  column !== null && isKey(index, table, [column])

/** The single column of the table's key. */
function onlyKey(index: DocumentIndex, table: Id): Id | undefined {
  const key = keysOf(index, table)[0] ?? []
  return key.length === 1 ? key[0] : undefined
}

function relation(
  index: DocumentIndex,
  from: DragEnd,
  to: DragEnd,
  columns: Id[],
  references: Id[] | null,
): DraggedRelation {
  const [column] = columns.map((id) => index.get(id))
  const optional = column?.kind === 'column' && column.notNull === null
  const one = columns.length > 0 && isKey(index, from.table, columns)
  const isPrimary =
    columns.length > 0 && primaryColumns(index, from.table).includes(columns[0] ?? from.table)
  return {
    table: from.table,
    columns,
    target: to.table,
    references,
    cardinality: one ? 'one-to-one' : 'many-to-one',
    meaning: optional && !isPrimary ? 'optional' : 'reference',
  }
}

/** `from` refers to `to`, by its column where that fits. */
function refers(index: DocumentIndex, from: DragEnd, to: DragEnd): DraggedRelation {
  const named = to.column !== null && isOwnKey(index, to) ? to.column : null
  const key = named ?? onlyKey(index, to.table)
  const usable =
    from.column !== null && from.column !== key && fits(index, from.column, key)
      ? [from.column]
      : []
  return relation(index, from, to, usable, named === null ? null : [named])
}

/** The drag ended at a column that can refer to the key where it began. */
function endsAtReferrer(index: DocumentIndex, from: DragEnd, to: DragEnd): boolean {
  if (to.column === null || isOwnKey(index, to)) return false
  const key = from.column ?? onlyKey(index, from.table)
  if (from.column !== null && !isOwnKey(index, from)) return false
  return key !== to.column && fits(index, to.column, key)
}

export function relationFromDrag(document: Document, from: DragEnd, to: DragEnd): DraggedRelation {
  const index = indexOf(document)
  if (endsAtReferrer(index, from, to)) return refers(index, to, from)
  const fromKey = from.column !== null && primaryColumns(index, from.table)
  const beganAtKey = fromKey && fromKey.length === 1 && fromKey[0] === from.column
  const bothKeys = beganAtKey && isOwnKey(index, to)
  if (beganAtKey && !bothKeys && from.table !== to.table) {
    return refers(index, { ...to, column: null }, from)
  }
  return refers(index, from, to)
}
