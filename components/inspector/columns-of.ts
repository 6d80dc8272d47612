/** The columns that the parts of a table can use: its own, then those that it inherits. */
import type { DocumentIndex } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'

const DEEPEST = 20

export function tableAround(index: DocumentIndex, record: AnyRecord): RecordOf<'table'> | null {
  for (let at: AnyRecord | undefined = record; at; at = index.get(at.parent)) {
    if (at.kind === 'table') return at
  }
  return null
}

export function usableColumns(
  index: DocumentIndex,
  table: Id | null,
  depth = 0,
): RecordOf<'column'>[] {
  const record = index.get(table)
  if (record?.kind !== 'table' || depth > DEEPEST) return []
  const own = index.childrenOf(record.id, 'column')
  const known = new Set(own.map(({ name }) => name))
  const inherited = record.parents
    .flatMap((parent) => usableColumns(index, parent, depth + 1))
    .filter(({ name }) => !known.has(name))
  return [...own, ...inherited]
}

export const nameById = (index: DocumentIndex, id: Id | null): string => {
  const record = index.get(id)
  return record && 'name' in record ? record.name : '…'
}
