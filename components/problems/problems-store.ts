/** How the list of problems is looked at. Kept as long as the project is open, also while the list is closed. */
import { createStore, type StoreApi } from 'zustand'
import type { UiStore } from '@/lib/client/studio/ui-store'
import type { ProblemDialog } from './problem-dialog'
import type { Grouping } from './problem-rows'
import type { Severity } from './severity'

export type ProblemsTab = 'problems' | 'waivers' | 'compliance'

export interface ProblemsState {
  tab: ProblemsTab
  grouping: Grouping
  text: string
  /** Left out of the list. */
  hidden: ReadonlySet<Severity | 'waived'>
  selectionOnly: boolean
  /** Only what breaks this: a clause of the standard, or a rule that no clause asks for. */
  requirement: { readonly id: string; readonly says: string } | null
  /** Groups that are folded. */
  closed: ReadonlySet<string>
  /** The key of the row that the keyboard is at. */
  cursor: string | null
  dialog: ProblemDialog | null
  /** The part of the standard whose compliance is shown. Null: all of it. */
  area: string | null
  brokenOnly: boolean
}

export interface ProblemsActions {
  set(change: Partial<ProblemsState>): void
  toggleGroup(key: string, open: boolean): void
  toggleShown(what: Severity | 'waived'): void
}

export type ProblemsStore = StoreApi<ProblemsState & ProblemsActions>

const without = <T>(set: ReadonlySet<T>, one: T) =>
  new Set([...set].filter((other) => other !== one))

const createProblemsStore = (): ProblemsStore =>
  createStore((set) => ({
    tab: 'problems',
    grouping: 'rule',
    text: '',
    hidden: new Set(),
    selectionOnly: false,
    requirement: null,
    area: null,
    brokenOnly: false,
    closed: new Set(),
    cursor: null,
    dialog: null,
    set,
    toggleGroup: (key, open) =>
      set(({ closed }) => ({ closed: open ? without(closed, key) : new Set([...closed, key]) })),
    toggleShown: (what) =>
      set(({ hidden }) => ({
        hidden: hidden.has(what) ? without(hidden, what) : new Set([...hidden, what]),
      })),
  }))

const stores = new WeakMap<UiStore, ProblemsStore>()

export function problemsStoreOf(ui: UiStore): ProblemsStore {
  const known = stores.get(ui)
  if (known) return known
  const store = createProblemsStore()
  stores.set(ui, store)
  return store
}
