import type { Id } from '@/lib/kinds/common'
import type { Look } from '@/lib/lint/look'

/** In the order of the ids; what is gone is left out. A loose key may name columns of another table, so the reading is noted. */
export const columnNames = (look: Look, ids: readonly Id[]): string[] =>
  ids.flatMap((id) => {
    const column = look.record(id)
    return column?.kind === 'column' ? [column.name] : []
  })
