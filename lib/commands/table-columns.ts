import type { DocumentIndex } from '@/lib/document/document-index'
import { columnOf } from '@/lib/document/resolve-reference'
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'

/** The columns by id, when all are this table's (its own or inherited) and none comes twice. */
export function tableColumns(
  index: DocumentIndex,
  table: Id,
  ids: readonly Id[],
): RecordOf<'column'>[] | null {
  const owner = index.get(table)
  if (!owner || new Set(ids).size !== ids.length) return null
  const found = ids.flatMap((id) => {
    const column = index.get(id)
    const mine = column?.kind === 'column' && columnOf(index, owner, column.name)?.id === id
    return mine ? [column] : []
  })
  return found.length === ids.length ? found : null
}
