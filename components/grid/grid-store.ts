/** What the person did in the sheet of columns. Kept as long as the project is open. */
import { createStore, type StoreApi } from 'zustand'
import type { UiStore } from '@/lib/client/studio/ui-store'
import type { Cells } from '@/lib/grid/edit-sheet'
import type { Field } from '@/lib/grid/fields'
import type { SheetFilter, SheetSort } from '@/lib/grid/rows'
import type { Id } from '@/lib/kinds/common'

/** Which tables are shown. */
export type Scope = { kind: 'all' } | { kind: 'diagram' } | { kind: 'schema'; schema: Id }

/** The row in which a new column is typed, and the one above all rows. */
export const NEW = 'new'
export const HEADER = 'header'

export interface CellPlace {
  readonly row: string
  readonly field: Field
}

export interface Editing extends CellPlace {
  readonly text: string
  /** Begun by typing over what was there. */
  readonly replaces: boolean
  readonly problem: string | null
}

export interface GridState {
  filter: Omit<SheetFilter, 'tables'>
  scope: Scope
  sort: SheetSort
  cursor: CellPlace | null
  /** The other corner of the cells that are selected. */
  anchor: CellPlace | null
  editing: Editing | null
  /** Stands after this column; null: at the end. */
  draftAfter: Id | null
  draft: Cells
}

export interface GridActions {
  set(change: Partial<GridState>): void
}

export type GridStore = StoreApi<GridState & GridActions>

const createGridStore = (): GridStore =>
  createStore((set) => ({
    filter: { text: '', type: null, conditions: new Set() },
    scope: { kind: 'all' },
    sort: { field: 'table', down: false },
    cursor: null,
    anchor: null,
    editing: null,
    draftAfter: null,
    draft: {},
    set,
  }))

const stores = new WeakMap<UiStore, GridStore>()

export function gridStoreOf(ui: UiStore): GridStore {
  const known = stores.get(ui)
  if (known) return known
  const store = createGridStore()
  stores.set(ui, store)
  return store
}
