/** The rows as the sheet shows them: those of the design, and the one in which something new is typed. */

import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { cellText } from '@/lib/grid/cell-text'
import type { Cells } from '@/lib/grid/edit-sheet'
import type { Field } from '@/lib/grid/fields'
import type { SheetRow } from '@/lib/grid/rows'
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { NEW } from './grid-store'

export interface NewRow {
  readonly key: typeof NEW
  /** Set where it stands between the columns of a table. */
  readonly table: RecordOf<'table'> | null
  readonly column: null
  readonly first: boolean
  readonly before: Id | null
}

export type GridRow = SheetRow | NewRow

export const isNew = (row: GridRow): row is NewRow => row.key === NEW

const AT_END: NewRow = { key: NEW, table: null, column: null, first: true, before: null }

export function withNewRow(rows: readonly SheetRow[], after: Id | null): readonly GridRow[] {
  const at = after === null ? -1 : rows.findIndex(({ key }) => key === after)
  const row = rows[at]
  if (!row) return [...rows, AT_END]
  const next = rows[at + 1]
  const before = next?.table.id === row.table.id ? next.key : null
  const between: NewRow = { key: NEW, table: row.table, column: null, first: false, before }
  return [...rows.slice(0, at + 1), between, ...rows.slice(at + 1)]
}

/** What stands in a cell, also in the row that is only being typed. */
export function gridText(document: Document, row: GridRow, field: Field, draft: Cells): string {
  if (isNew(row) && draft[field] !== undefined) return draft[field]
  return row.table ? cellText(indexOf(document), row.table, row.column, field) : ''
}
