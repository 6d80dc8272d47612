/** What keys, pointer and clipboard do in the sheet. It looks at the rows as they were rendered last. */
import { removeObjects } from '@/components/studio/remove-objects'
import type { StudioContext } from '@/lib/client/studio/provider'
import { columnMove } from '@/lib/commands/column-move'
import { indexOf } from '@/lib/document/document-index'
import { nameOf } from '@/lib/document/record-name'
import { type Cells, editSheet, type SheetEdit, type SheetProblem } from '@/lib/grid/edit-sheet'
import { FIELD_TITLES, FIELDS, type Field, isSwitch } from '@/lib/grid/fields'
import type { Id } from '@/lib/kinds/common'
import { profileOf } from '@/lib/standards/project-standard'
import { type GridRow, gridText, isNew } from './grid-rows'
import { type CellPlace, type GridState, type GridStore, HEADER, NEW } from './grid-store'
import { type CellRange, rangeOf } from './range'

export class GridController {
  rows: readonly GridRow[] = []
  private places: ReadonlyMap<string, number> = new Map()
  scrollTo: (row: number, field: Field) => void = () => {}
  takeFocus: () => void = () => {}

  constructor(
    readonly context: StudioContext,
    readonly store: GridStore,
  ) {}

  show(rows: readonly GridRow[], places: ReadonlyMap<string, number>): void {
    this.rows = rows
    this.places = places
  }

  get state(): GridState {
    return this.store.getState()
  }

  set(change: Partial<GridState>): void {
    this.store.getState().set(change)
  }

  get document() {
    return this.context.session.store.getState().document
  }

  private get profile() {
    return profileOf(this.context.session.store.getState().project)
  }

  /** −1 for the header, and for a row that is gone. */
  placeOf(key: string | undefined): number {
    return key === undefined ? -1 : (this.places.get(key) ?? -1)
  }

  get cursorRow(): GridRow | undefined {
    return this.rows[this.placeOf(this.state.cursor?.row)]
  }

  get range(): CellRange | null {
    return rangeOf(this.state, (key) => this.placeOf(key))
  }

  /** The rows that are touched by what is selected; the one for something new left out. */
  get chosenRows(): readonly GridRow[] {
    const { range } = this
    if (!range) return []
    return this.rows.slice(Math.max(0, range.top), range.bottom + 1).filter((row) => !isNew(row))
  }

  text(row: GridRow, field: Field): string {
    return gridText(this.document, row, field, this.state.draft)
  }

  moveTo(cursor: CellPlace, extend = false): void {
    const { anchor, cursor: before } = this.state
    if (before?.row === NEW && cursor.row !== NEW && this.hasDraft()) this.commitDraft(false)
    this.set({ cursor, anchor: extend ? (anchor ?? before) : cursor })
    this.scrollTo(this.placeOf(cursor.row), cursor.field)
    this.tellSelection()
  }

  /** By rows and fields, as far as there are any. */
  moveBy(rows: number, fields: number, extend = false): void {
    const { cursor } = this.state
    if (!cursor) {
      this.toStart()
      return
    }
    const from = cursor.row === HEADER ? -1 : this.placeOf(cursor.row)
    const at = Math.min(this.rows.length - 1, Math.max(extend ? 0 : -1, from + rows))
    const column = FIELDS.indexOf(cursor.field) + fields
    const field = FIELDS[Math.min(FIELDS.length - 1, Math.max(0, column))] ?? cursor.field
    this.moveTo({ row: at < 0 ? HEADER : (this.rows[at]?.key ?? HEADER), field }, extend)
  }

  toStart(): void {
    this.moveTo({ row: this.rows[0]?.key ?? NEW, field: 'name' })
  }

  /** Tells the rest of the studio which columns are chosen here. */
  private tellSelection(): void {
    const ids = this.chosenRows.flatMap(({ key }) => (key === NEW ? [] : [key]))
    this.context.ui.getState().select(ids)
  }

  // Editing

  edit(place: CellPlace | null = this.state.cursor, typed: string | null = null): void {
    const row = place && this.rows[this.placeOf(place.row)]
    if (!place || !row || this.isFixed(row, place.field)) return
    const text = typed ?? this.text(row, place.field)
    this.set({ editing: { ...place, text, replaces: typed !== null, problem: null } })
  }

  /** A table without columns has no cells but its name; a new column between others has its table already. */
  private isFixed(row: GridRow, field: Field): boolean {
    if (isNew(row)) return field === 'table' && row.table !== null
    return row.column === null && field !== 'table' && field !== 'name'
  }

  cancel(): void {
    this.set({ editing: null })
    this.takeFocus()
  }

  /** Whether it was taken; the editor stays where it was not. */
  commit(text: string): boolean {
    const { editing } = this.state
    const row = editing && this.rows[this.placeOf(editing.row)]
    if (!editing || !row) return true
    const problem = this.write(row, editing.field, text)
    this.set({ editing: problem ? { ...editing, text, problem: problem.message } : null })
    if (!problem) this.takeFocus()
    return problem === null
  }

  private write(row: GridRow, field: Field, text: string): SheetProblem | null {
    if (isNew(row)) {
      this.set({ draft: { ...this.state.draft, [field]: text } })
      return null
    }
    if (text === this.text(row, field)) return null
    if (row.column) {
      const edit = { column: row.column.id, table: null, cells: { [field]: text } }
      const label = `${FIELD_TITLES[field]} of ${row.table.name}.${row.column.name}`
      return this.apply(`Change ${label.charAt(0).toLowerCase()}${label.slice(1)}`, [edit])
    }
    return this.apply(`Add column to ${row.table.name}`, [
      { column: null, table: row.table.id, cells: { [field]: text } },
    ])
  }

  /** One batch; null when it was kept. */
  apply(label: string, edits: readonly SheetEdit[]): SheetProblem | null {
    const done = editSheet(this.document, this.profile, edits)
    if (!done.ok) return done.error
    const kept = this.context.session.commit(label.slice(0, 200), done.value.steps)
    return kept.ok ? null : { at: 0, field: null, message: kept.error.message }
  }

  tell(message: string): void {
    this.context.ui.getState().set({ remark: message })
  }

  /** The same for every chosen row; what cannot be is told. */
  setAll(field: Field, text: string): void {
    const edits = this.chosenRows.flatMap(({ column }) =>
      column ? [{ column: column.id, table: null, cells: { [field]: text } }] : [],
    )
    if (edits.length === 0) return
    const label = `${FIELD_TITLES[field]} of ${edits.length} columns`
    const problem = this.apply(edits.length === 1 ? `Change ${FIELD_TITLES[field]}` : label, edits)
    if (problem) this.tell(this.problemText(problem, edits))
  }

  problemText({ at, field, message }: SheetProblem, edits: readonly SheetEdit[]): string {
    const record = this.document.records.get(edits[at]?.column ?? ('' as Id))
    const where = record ? nameOf(record) : `Row ${at + 1}`
    return `${[where, field && FIELD_TITLES[field]].filter(Boolean).join(', ')}: ${message}`
  }

  toggle(): void {
    const { cursor } = this.state
    const row = this.cursorRow
    if (!cursor || !row || !isSwitch(cursor.field)) return
    const next = this.text(row, cursor.field) === '' ? 'yes' : 'no'
    if (isNew(row)) this.set({ draft: { ...this.state.draft, [cursor.field]: next } })
    else this.setAll(cursor.field, next)
  }

  // A new column

  private hasDraft(): boolean {
    const { draft } = this.state
    const named = (draft.name ?? '') !== '' || (draft.table ?? '') !== ''
    return named
  }

  /** `next`: another one can be typed at once. */
  commitDraft(next: boolean): void {
    const row = this.rows[this.placeOf(NEW)]
    if (!row || !isNew(row)) return
    const { draft } = this.state
    const edit: SheetEdit = {
      column: null,
      table: row.table?.id ?? null,
      before: row.before,
      cells: draft,
    }
    const done = editSheet(this.document, this.profile, [edit])
    if (!done.ok) {
      this.draftRefused(done.error, next)
      return
    }
    const name = draft.name || draft.table || 'column'
    const kept = this.context.session.commit(`Add ${name}`.slice(0, 200), done.value.steps)
    if (!kept.ok) {
      this.tell(kept.error.message)
      return
    }
    const made = done.value.columns[0] ?? null
    const between = row.table !== null && next && made !== null
    this.set({
      draft: next && draft.table ? { table: draft.table } : {},
      draftAfter: between ? made : null,
    })
    if (next) this.set({ cursor: { row: NEW, field: 'name' }, anchor: null })
  }

  private draftRefused({ field, message }: SheetProblem, stay: boolean): void {
    if (stay && field) {
      this.set({ cursor: { row: NEW, field }, anchor: null })
      const text = this.state.draft[field] ?? ''
      this.set({ editing: { row: NEW, field, text, replaces: false, problem: message } })
    } else this.tell(`The new column was not added yet: ${message}`)
  }

  dropDraft(): void {
    this.set({ draft: {}, draftAfter: null })
  }

  /** A new row under the cursor's. */
  insert(): void {
    const row = this.cursorRow
    const sorted = this.state.sort.field === 'table' && !this.state.sort.down
    if (row && !isNew(row) && row.column && sorted)
      this.set({ draftAfter: row.column.id, draft: {} })
    else if (row && !isNew(row)) {
      this.set({ draftAfter: null, draft: { table: this.text(row, 'table') } })
    }
    this.set({ cursor: { row: NEW, field: 'name' }, anchor: null })
    this.scrollTo(this.placeOf(NEW), 'name')
  }

  // Whole rows

  remove(): void {
    const ids = this.chosenRows.map(({ key }) => key).filter((key): key is Id => key !== NEW)
    if (ids.length > 0) removeObjects(this.context, ids)
  }

  clear(): void {
    const { range } = this
    if (!range) return
    const fields = FIELDS.slice(range.left, range.right + 1).filter((field) => !KEPT.has(field))
    const cells: Cells = Object.fromEntries(fields.map((field) => [field, '']))
    const edits = this.chosenRows.flatMap(({ column }) =>
      column ? [{ column: column.id, table: null, cells }] : [],
    )
    if (edits.length === 0 || fields.length === 0) return
    const problem = this.apply('Empty cells', edits)
    if (problem) this.tell(this.problemText(problem, edits))
  }

  /** A column among those of its table. */
  moveColumn(by: number): void {
    const column = this.cursorRow?.column
    if (!column) return
    const siblings = indexOf(this.document).childrenOf(column.parent, 'column')
    const at = siblings.findIndex(({ id }) => id === column.id)
    if (at + by < 0 || at + by >= siblings.length) return
    const before = siblings[at + (by > 0 ? 2 : -1)]?.id ?? null
    this.context.session.run(columnMove, { id: column.id, before })
  }
}

/** A column cannot be without these. */
const KEPT: ReadonlySet<Field> = new Set(['table', 'name', 'type'])
