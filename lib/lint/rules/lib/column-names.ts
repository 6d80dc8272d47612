import type { DocumentIndex } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'

/** In the order of the ids; what is gone is left out. */
export const columnNames = (index: DocumentIndex, ids: readonly Id[]): string[] =>
  ids.flatMap((id) => {
    const column = index.get(id)
    return column?.kind === 'column' ? [column.name] : []
  })
