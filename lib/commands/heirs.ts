import type { DocumentIndex } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'

/** The columns of its name in the tables under a column's table. */
export function heirs(
  index: DocumentIndex,
  column: AnyRecord,
  seen = new Set<Id>(),
): (AnyRecord & RecordOf<'column'>)[] {
  const { parent } = column
  if (column.kind !== 'column' || parent === null || seen.has(column.id)) return []
  seen.add(column.id)
  return index.referrers(parent).flatMap((table) => {
    if (table.kind !== 'table' || !table.parents.includes(parent)) return []
    return index
      .childrenOf(table.id, 'column')
      .filter(({ name }) => name === column.name)
      .flatMap((heir) => [heir, ...heirs(index, heir, seen)])
  })
}
