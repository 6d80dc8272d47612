/** What a table's keys and indexes say about its columns. */
import type { DocumentIndex } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'

const sameSet = (a: readonly Id[], b: readonly Id[]) =>
  a.length === b.length && a.every((id) => b.includes(id))

export const primaryColumns = (index: DocumentIndex, table: Id): readonly Id[] =>
  index.childrenOf(table, 'primary-key')[0]?.columns ?? []

/** The columns of each primary key and unique constraint, the primary key first. */
export const keysOf = (index: DocumentIndex, table: Id): readonly (readonly Id[])[] => [
  ...index.childrenOf(table, 'primary-key').map(({ columns }) => columns),
  ...index.childrenOf(table, 'unique').map(({ columns }) => columns),
]

/** Plain columns of indexes that hold all rows; null where an entry is an expression. */
const indexColumns = (index: DocumentIndex, table: Id, unique: boolean) =>
  index
    .childrenOf(table, 'index')
    .filter((one) => one.predicate === null && (one.unique || !unique))
    .map((one) => one.elements.map(({ column }) => column))

/** Whether a foreign key may refer to exactly these. */
export const isKey = (index: DocumentIndex, table: Id, columns: readonly Id[]): boolean =>
  keysOf(index, table).some((key) => sameSet(key, columns)) ||
  indexColumns(index, table, true).some((entries) => {
    const plain = entries.flatMap((id) => id ?? [])
    return plain.length === entries.length && sameSet(plain, columns)
  })

/** Whether some index begins with these columns, in whatever order. */
export function hasIndex(index: DocumentIndex, table: Id, columns: readonly Id[]): boolean {
  const lists = [...keysOf(index, table), ...indexColumns(index, table, false)]
  return lists.some((entries) => {
    const first = entries.slice(0, columns.length)
    return first.length === columns.length && columns.every((id) => first.includes(id))
  })
}

/** Foreign keys that refer to exactly these columns, and could not if this key were gone. */
export function needKey(
  index: DocumentIndex,
  table: Id,
  columns: readonly Id[],
  isKeyAfter: boolean,
): (AnyRecord & RecordOf<'foreign-key'>)[] {
  if (isKeyAfter) return []
  return index
    .referrers(table)
    .filter((record) => index.is(record, 'foreign-key'))
    .filter((key) => key.table === table && sameSet(key.references, columns))
}
