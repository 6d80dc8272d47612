/** What the person looks at: no part of the design, never sent, but for what presence tells. */
import { createStore, type StoreApi } from 'zustand'
import type { GivenFile } from '@/lib/client/worker/jobs/import-jobs'
import type { Id } from '@/lib/kinds/common'

export type StudioView = 'diagram' | 'grid'
export type BottomPanel = 'sql' | 'history' | 'problems'
export type StudioDialog =
  | 'import'
  | 'templates'
  | 'export'
  | 'relate'
  | 'shortcuts'
  | 'people'
  | 'delete'
  | 'standard'
export type Detail = 'auto' | 'all' | 'keys' | 'names'
export type PanelName = 'outline' | 'inspector' | 'bottom'

/** What the canvas can be asked to do; null while no diagram is on the screen. */
export interface CanvasHandle {
  fit(): void
  zoomTo(ids: readonly Id[]): void
  zoomBy(factor: number): void
  /** The middle of what is visible, in the diagram's own units. */
  centre(): { x: number; y: number }
  /** Begins typing the name of a table, a column … on the canvas. */
  rename(id: Id): void
}

/** What can be begun in the outline by typing its name. */
export type OutlineDraft = 'schema' | 'table' | 'column' | 'enum' | 'index' | 'foreign-key'

/** What the outline can be asked to do; null while it is closed. */
export interface OutlineHandle {
  /** Opens what is around the object, brings it into view and takes the focus there. */
  reveal(id: Id): void
  /** Begins typing its name. */
  rename(id: Id): void
  /** Begins typing something new, at this object. */
  draft(kind: OutlineDraft, at: Id | null): void
  focus(): void
  focusFilter(): void
}

export interface StudioUi {
  view: StudioView
  diagram: Id | null
  /** Record ids of any kind, the first one leads: its inspector is shown. */
  selection: readonly Id[]
  /** Under the pointer or the keyboard's focus, wherever in the studio. */
  hovered: Id | null
  detail: Detail
  outlineOpen: boolean
  inspectorOpen: boolean
  bottom: BottomPanel | null
  /** Widths and heights of the panels, in pixels. */
  sizes: Readonly<Record<PanelName, number>>
  /** A tablet: the panels lie above the design, one at a time. */
  narrow: boolean
  /** Shortcuts without a modifier; they can be turned off. */
  singleKeys: boolean
  menuOpen: boolean
  dialog: StudioDialog | null
  /** What was dropped onto the studio, for the import dialog to take. */
  dropped: Promise<readonly GivenFile[]> | null
  /** Shown at the lower edge and read out. */
  remark: string | null
  canvas: CanvasHandle | null
  outline: OutlineHandle | null
}

export interface StudioUiActions {
  set(change: Partial<StudioUi>): void
  select(ids: readonly Id[], how?: 'replace' | 'toggle' | 'add'): void
  resize(panel: PanelName, size: number): void
}

export type UiStore = StoreApi<StudioUi & StudioUiActions>

export const DEFAULT_SIZES: StudioUi['sizes'] = { outline: 264, inspector: 320, bottom: 288 }

const START: StudioUi = {
  view: 'diagram',
  diagram: null,
  selection: [],
  hovered: null,
  detail: 'auto',
  outlineOpen: true,
  inspectorOpen: true,
  bottom: null,
  sizes: DEFAULT_SIZES,
  narrow: false,
  singleKeys: true,
  menuOpen: false,
  dialog: null,
  dropped: null,
  remark: null,
  canvas: null,
  outline: null,
}

function selected(
  before: readonly Id[],
  ids: readonly Id[],
  how: 'replace' | 'toggle' | 'add',
): readonly Id[] {
  if (how === 'replace') return ids
  const rest = before.filter((id) => !ids.includes(id))
  if (how === 'add') return [...rest, ...ids]
  return [...rest, ...ids.filter((id) => !before.includes(id))]
}

export const createUiStore = (start: Partial<StudioUi>): UiStore =>
  createStore((set) => ({
    ...START,
    ...start,
    set,
    select: (ids, how = 'replace') =>
      set((state) => ({ selection: selected(state.selection, ids, how) })),
    resize: (panel, size) => set(({ sizes }) => ({ sizes: { ...sizes, [panel]: size } })),
  }))
