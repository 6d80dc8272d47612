import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { tableFacts } from '../../facts/table-facts'
import type { TableRole } from '../../facts/table-role'
import type { Look } from '../../look'

/** Tables whose form others decide: the parent, a tool, the table that the rows left. */
const NEVER: ReadonlySet<TableRole> = new Set(['partition', 'archive', 'bookkeeping'])

/** The table that a record stands in, unless nothing is asked of such a table. */
export function judgedTable(look: Look, id: Id | null): RecordOf<'table'> | null {
  const table = look.index.get(id)
  if (table?.kind !== 'table' || table.bound !== null || table.foreign !== null) return null
  return NEVER.has(tableFacts(look.index, table).role) ? null : table
}

/** The same for what also stands in materialized views. */
export function judgedOwner(look: Look, id: Id | null): (AnyRecord & { name: string }) | null {
  const owner = look.index.get(id)
  if (owner?.kind === 'materialized-view') return owner
  return judgedTable(look, id)
}

/** The table of a column whose name and form are its own. */
export function judgedColumn(look: Look, column: RecordOf<'column'>): RecordOf<'table'> | null {
  return column.inherited ? null : judgedTable(look, column.parent)
}
