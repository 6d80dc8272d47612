/** The keys of the sheet while no cell is being edited, as spreadsheets have them. */
import type { KeyboardEvent } from 'react'
import { FIELDS } from '@/lib/grid/fields'
import type { GridController } from './controller'
import { isNew } from './grid-rows'
import { HEADER, NEW } from './grid-store'
import { fillDown } from './sheet-clipboard'

type Key = (controller: GridController, event: KeyboardEvent) => void

const FAR = 1_000_000
const PAGE = 20
const isMod = (event: KeyboardEvent) => event.metaKey || event.ctrlKey

const move =
  (rows: number, fields: number): Key =>
  (controller, event) => {
    if (event.altKey && rows !== 0) controller.moveColumn(rows)
    else {
      const far = isMod(event) ? FAR : 1
      controller.moveBy(rows * far, fields * far, event.shiftKey)
    }
  }

const enter: Key = (controller, event) => {
  const { cursor, sort } = controller.state
  if (!cursor) return
  if (cursor.row === HEADER) {
    const down = sort.field === cursor.field && !sort.down
    controller.set({ sort: { field: cursor.field, down } })
  } else if (isMod(event) && cursor.row === NEW) controller.commitDraft(true)
  else controller.edit()
}

const tab: Key = (controller, event) => {
  const { cursor } = controller.state
  const by = event.shiftKey ? -1 : 1
  const at = cursor ? FIELDS.indexOf(cursor.field) + by : 0
  if (cursor?.row === NEW && at >= FIELDS.length) controller.commitDraft(true)
  else if (at >= 0 && at < FIELDS.length) controller.moveBy(0, by)
  else controller.moveBy(by, -by * FAR)
}

const space: Key = (controller, event) => {
  if (event.shiftKey) chooseRows(controller)
  else controller.toggle()
}

function chooseRows(controller: GridController): void {
  const { cursor, anchor } = controller.state
  if (!cursor) return
  controller.set({
    anchor: { row: (anchor ?? cursor).row, field: 'table' },
    cursor: { ...cursor, field: 'comment' },
  })
}

const drop: Key = (controller, event) => {
  const row = controller.cursorRow
  if (row && isNew(row)) controller.dropDraft()
  else if (isMod(event)) controller.remove()
  else controller.clear()
}

const KEYS: Readonly<Record<string, Key>> = {
  ArrowDown: move(1, 0),
  ArrowUp: move(-1, 0),
  ArrowRight: move(0, 1),
  ArrowLeft: move(0, -1),
  PageDown: (controller, event) => controller.moveBy(PAGE, 0, event.shiftKey),
  PageUp: (controller, event) => controller.moveBy(-PAGE, 0, event.shiftKey),
  Home: (controller, event) => {
    const first = controller.rows[0]
    if (!isMod(event)) controller.moveBy(0, -FAR, event.shiftKey)
    else if (first) controller.moveTo({ row: first.key, field: 'table' }, event.shiftKey)
  },
  End: (controller, event) => controller.moveBy(isMod(event) ? FAR : 0, FAR, event.shiftKey),
  Enter: enter,
  F2: (controller) => controller.edit(),
  ' ': space,
  Delete: drop,
  Backspace: drop,
  Insert: (controller) => controller.insert(),
  Escape: (controller) => {
    const row = controller.cursorRow
    if (row && isNew(row)) controller.dropDraft()
    else controller.set({ anchor: controller.state.cursor })
  },
}

const WITH_MOD: Readonly<Record<string, Key>> = {
  d: fillDown,
  a: (controller) => {
    controller.set({
      anchor: { row: controller.rows[0]?.key ?? NEW, field: 'table' },
      cursor: { row: controller.rows.at(-2)?.key ?? NEW, field: 'comment' },
    })
  },
}

const isTyped = (event: KeyboardEvent) =>
  event.key.length === 1 && !isMod(event) && !event.altKey && event.key !== '?'

/** True where Tab leaves the sheet: from its first cell backwards and from its last one on. */
function leaves(controller: GridController, event: KeyboardEvent): boolean {
  const { cursor, draft } = controller.state
  if (event.key !== 'Tab' || !cursor) return event.key === 'Tab'
  const at = controller.placeOf(cursor.row)
  if (event.shiftKey) return at <= 0 && cursor.field === 'table'
  return cursor.row === NEW && Object.keys(draft).length === 0
}

/** What is not a key of the sheet is left to the studio's shortcuts. */
export function pressInSheet(controller: GridController, event: KeyboardEvent): void {
  if (leaves(controller, event)) return
  const key =
    event.key === 'Tab'
      ? tab
      : (KEYS[event.key] ?? (isMod(event) ? WITH_MOD[event.key] : undefined))
  if (key) key(controller, event)
  else if (isTyped(event)) controller.edit(controller.state.cursor, event.key)
  else return
  event.preventDefault()
}
