/** What keys, pointer and menus do in the outline. It looks at the rows as they were rendered last. */
import type { StudioContext } from '@/lib/client/studio/provider'
import type { OutlineDraft, OutlineHandle } from '@/lib/client/studio/ui-store'
import { indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { OutlineStore } from './outline-store'
import { startDraftAt } from './start-draft'
import { pathTo, type TreeRow } from './tree-rows'

export class OutlineController implements OutlineHandle {
  rows: readonly TreeRow[] = []
  private places: ReadonlyMap<string, number> = new Map()
  /** Scrolling and focus belong to the tree that is on the screen. */
  scrollTo: (at: number) => void = () => {}
  scrollToKey: (key: string) => void = () => {}
  /** Where nothing is in the outline yet, the filter takes it. */
  takeFocus: () => void = () => this.focusFilter()
  /** The menu of the row with the cursor. */
  openMenu: () => void = () => {}
  focusFilter: () => void = () => {}

  constructor(
    readonly context: StudioContext,
    readonly store: OutlineStore,
  ) {}

  show(rows: readonly TreeRow[], places: ReadonlyMap<string, number>): void {
    this.rows = rows
    this.places = places
  }

  placeOf(key: string | null): number {
    return key === null ? -1 : (this.places.get(key) ?? -1)
  }

  row(key: string | null): TreeRow | undefined {
    return this.rows[this.placeOf(key)]
  }

  get cursorRow(): TreeRow | undefined {
    return this.row(this.store.getState().cursor)
  }

  /** The objects that a command concerns: the selection, if the row is part of it, or the row's own. */
  concerned(row: TreeRow | undefined = this.cursorRow): readonly Id[] {
    if (row?.type !== 'record') return []
    const { selection } = this.context.ui.getState()
    return selection.includes(row.record.id) ? selection : [row.record.id]
  }

  moveTo(key: string | undefined): void {
    if (key === undefined) return
    this.store.getState().set({ cursor: key, anchor: key })
    const row = this.row(key)
    this.context.ui.getState().set({ hovered: row?.type === 'record' ? row.record.id : null })
    this.scrollTo(this.placeOf(key))
  }

  moveBy(by: number): void {
    const from = this.placeOf(this.store.getState().cursor)
    const at = Math.min(this.rows.length - 1, Math.max(0, from < 0 ? 0 : from + by))
    this.moveTo(this.rows[at]?.key)
  }

  /** Selects from where the range began to the row, which gets the cursor. */
  extendTo(key: string | undefined): void {
    if (key === undefined) return
    const { anchor, cursor } = this.store.getState()
    const start = anchor ?? cursor ?? key
    const [a, b] = [this.placeOf(start), this.placeOf(key)].sort((x, y) => x - y)
    const ids = this.rows
      .slice(Math.max(0, a ?? 0), (b ?? 0) + 1)
      .flatMap((row) => (row.type === 'record' ? [row.record.id] : []))
    this.context.ui.getState().select(ids)
    this.store.getState().set({ cursor: key, anchor: start })
    this.scrollTo(this.placeOf(key))
  }

  extendBy(by: number): void {
    const at = this.placeOf(this.store.getState().cursor) + by
    this.extendTo(this.rows[at]?.key)
  }

  select(row: TreeRow, how: 'replace' | 'toggle' = 'replace'): void {
    this.store.getState().set({ cursor: row.key, anchor: row.key })
    if (row.type === 'record') this.context.ui.getState().select([row.record.id], how)
    else if (row.type === 'folder' && how === 'replace') this.toggle(row)
  }

  /** Selects it and shows it where it is drawn. */
  goTo(row: TreeRow): void {
    this.select(row)
    if (row.type !== 'record') return
    if (row.record.kind === 'diagram') this.context.ui.getState().set({ diagram: row.record.id })
    this.context.ui.getState().canvas?.zoomTo([row.record.id])
  }

  selectAll(): void {
    const ids = this.rows.flatMap((row) => (row.type === 'record' ? [row.record.id] : []))
    this.context.ui.getState().select(ids)
  }

  toggle(row: TreeRow, open?: boolean): void {
    if (row.type === 'draft' || row.open === null) return
    this.store.getState().open([row.key], open ?? !row.open)
  }

  /** All siblings of the row, as the tree pattern has it for the asterisk. */
  openSiblings(row: TreeRow): void {
    const keys = this.rows.flatMap((other) =>
      other.type !== 'draft' && other.parent === row.parent && other.open === false
        ? [other.key]
        : [],
    )
    this.store.getState().open(keys, true)
  }

  closeAll(): void {
    const keys = this.rows.flatMap((row) => (row.type !== 'draft' && row.open ? [row.key] : []))
    this.store.getState().open(keys, false)
  }

  /** The next row whose name begins so, from the cursor on. */
  find(typed: string): void {
    const from = this.placeOf(this.store.getState().cursor)
    const count = this.rows.length
    const first = typed.length > 1 ? from : from + 1
    const turned = this.rows.map((_, step) => this.rows[(Math.max(0, first) + step) % count])
    this.moveTo(turned.find((row) => row && textOf(row).startsWith(typed))?.key)
  }

  reveal(id: Id, focus = true): void {
    const { document } = this.context.session.store.getState()
    const record = document.records.get(id)
    if (!record) return
    const at = this.placeOf(id)
    if (at < 0) {
      this.store.getState().open(pathTo(indexOf(document), record), true)
      this.scrollToKey(id)
    }
    this.store.getState().set({ cursor: id, anchor: id })
    if (at >= 0) this.scrollTo(at)
    if (focus) this.takeFocus()
  }

  rename(id: Id): void {
    this.reveal(id, false)
    this.store.getState().set({ renaming: id, draft: null })
  }

  draft(kind: OutlineDraft, at: Id | null): void {
    startDraftAt(this, kind, at)
  }

  focus(): void {
    this.takeFocus()
  }
}

function textOf(row: TreeRow): string {
  if (row.type === 'record') return 'name' in row.record ? row.record.name.toLowerCase() : ''
  return row.type === 'folder' ? row.group : ''
}
