/** What the person did in the outline. Kept as long as the project is open, also while the outline is closed. */
import { createStore, type StoreApi } from 'zustand'
import type { UiStore } from '@/lib/client/studio/ui-store'
import type { Id } from '@/lib/kinds/common'
import type { Draft } from './tree-rows'

export interface OutlineState {
  filter: string
  opened: ReadonlyMap<string, boolean>
  /** While something is filtered: forgotten with the filter. */
  openedInFilter: ReadonlyMap<string, boolean>
  /** The key of the row that the keyboard is at. */
  cursor: string | null
  /** Where a range that Shift extends begins. */
  anchor: string | null
  renaming: Id | null
  draft: Draft | null
}

export interface OutlineActions {
  set(change: Partial<OutlineState>): void
  open(keys: readonly string[], open: boolean): void
}

export type OutlineStore = StoreApi<OutlineState & OutlineActions>

const createOutlineStore = (): OutlineStore =>
  createStore((set) => ({
    filter: '',
    opened: new Map(),
    openedInFilter: new Map(),
    cursor: null,
    anchor: null,
    renaming: null,
    draft: null,
    set: (change) => set('filter' in change ? { ...change, openedInFilter: new Map() } : change),
    open: (keys, open) =>
      set((state) => {
        const which = state.filter.trim() === '' ? 'opened' : 'openedInFilter'
        const next = new Map(state[which])
        for (const key of keys) next.set(key, open)
        return { [which]: next }
      }),
  }))

const stores = new WeakMap<UiStore, OutlineStore>()

export function outlineStoreOf(ui: UiStore): OutlineStore {
  const known = stores.get(ui)
  if (known) return known
  const store = createOutlineStore()
  stores.set(ui, store)
  return store
}
