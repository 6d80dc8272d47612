/** Names that PostgreSQL made from a table's or column's old name stay when that is renamed, so they are written down. */
import type { DocumentIndex } from '@/lib/document/document-index'
import { makeObjectName } from '@/lib/kinds/auto-name'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'

function keepNames(table: string, column: string, record: AnyRecord): AnyRecord {
  if (record.kind !== 'column') return record
  const { notNull, identity } = record
  return {
    ...record,
    notNull: notNull && {
      ...notNull,
      name: notNull.name ?? makeObjectName(table, column, 'not_null'),
    },
    identity: identity && {
      ...identity,
      sequence: identity.sequence ?? makeObjectName(table, column, 'seq'),
    },
  }
}

/** What else changes in the columns that this rename touches. */
export function derivedNames(
  index: DocumentIndex,
  renamed: AnyRecord,
): Map<Id, (record: AnyRecord) => AnyRecord> {
  const columns =
    renamed.kind === 'table'
      ? index.childrenOf(renamed.id, 'column')
      : renamed.kind === 'column'
        ? [renamed]
        : []
  return new Map(
    columns.map((column) => {
      const table = index.get(column.parent)
      const tableName = table && 'name' in table ? table.name : ''
      return [column.id, (record) => keepNames(tableName, column.name, record)]
    }),
  )
}
