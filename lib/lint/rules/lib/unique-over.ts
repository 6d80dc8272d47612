/** Which sets of columns are unique in a table: by a key, or by an index on all rows or on live ones. */
import type { DocumentIndex } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import { columnsNamed } from './columns-named'

/** An expression such as lower(email) counts as its column. */
export function uniqueSets(index: DocumentIndex, table: Id): readonly (readonly Id[])[] {
  const names = new Map(index.childrenOf(table, 'column').map(({ name, id }) => [name, id]))
  const known = new Set(names.keys())
  return index.children(table).flatMap((part): (readonly Id[])[] => {
    if (part.kind === 'primary-key' || part.kind === 'unique') return [part.columns]
    if (part.kind !== 'index' || !part.unique) return []
    const ids = part.elements.flatMap(({ column, expression }) =>
      column !== null
        ? [column]
        : columnsNamed(expression ?? '', known).flatMap((name) => names.get(name) ?? []),
    )
    return [ids]
  })
}

export const isUnique = (sets: readonly (readonly Id[])[], columns: readonly Id[]): boolean =>
  sets.some((set) => set.length > 0 && set.every((id) => columns.includes(id)))
