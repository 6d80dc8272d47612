/** The keys of the tree, as the WAI-ARIA pattern for trees has them, and those of an editor. */
import type { KeyboardEvent } from 'react'
import { removeObjects } from '@/components/studio/remove-objects'
import { columnMove } from '@/lib/commands/column-move'
import { indexOf } from '@/lib/document/document-index'
import { addOptions } from './add-options'
import type { OutlineController } from './controller'
import { startDraft } from './start-draft'
import type { TreeRow } from './tree-rows'

type Key = (controller: OutlineController, event: KeyboardEvent, row: TreeRow | undefined) => void

const step =
  (by: number): Key =>
  (controller, event) => {
    if (event.altKey) moveColumn(controller, by)
    else if (event.shiftKey) controller.extendBy(by)
    else controller.moveBy(by)
  }

const jump =
  (place: (count: number) => number): Key =>
  (controller, event) => {
    const key = controller.rows[place(controller.rows.length)]?.key
    if (event.shiftKey) controller.extendTo(key)
    else controller.moveTo(key)
  }

const right: Key = (controller, _event, row) => {
  if (row?.type === 'draft' || !row || row.open === null) return
  if (row.open) controller.moveBy(1)
  else controller.toggle(row, true)
}

const left: Key = (controller, _event, row) => {
  if (!row) return
  if (row.type !== 'draft' && row.open) controller.toggle(row, false)
  else controller.moveTo(row.parent ?? undefined)
}

const rename: Key = (controller, _event, row) => {
  if (row?.type === 'record' && 'name' in row.record) controller.rename(row.record.id)
}

const add: Key = (controller, _event, row) => {
  const [first] = addOptions(row)
  startDraft(controller, first?.kind ?? 'table', row)
}

const remove: Key = (controller) => removeObjects(controller.context, controller.concerned())

const KEYS: Readonly<Record<string, Key>> = {
  ArrowDown: step(1),
  ArrowUp: step(-1),
  PageDown: step(20),
  PageUp: step(-20),
  Home: jump(() => 0),
  End: jump((count) => count - 1),
  ArrowRight: right,
  ArrowLeft: left,
  Enter: (controller, event, row) => {
    if (!row) return
    if (event.metaKey || event.ctrlKey) controller.select(row, 'toggle')
    else controller.goTo(row)
  },
  ' ': (controller, event, row) => {
    if (!row) return
    if (event.shiftKey) controller.extendTo(row.key)
    else controller.select(row, 'toggle')
  },
  '*': (controller, _event, row) => row && controller.openSiblings(row),
  '/': (controller) => controller.focusFilter(),
  '+': add,
  Insert: add,
  F2: rename,
  ContextMenu: (controller) => controller.openMenu(),
  Delete: remove,
  Backspace: remove,
}

/** A column among the columns of its table. */
function moveColumn(controller: OutlineController, by: number): void {
  const row = controller.cursorRow
  if (row?.type !== 'record' || row.record.kind !== 'column') return
  const { session } = controller.context
  const siblings = indexOf(session.store.getState().document).childrenOf(
    row.record.parent,
    'column',
  )
  const at = siblings.findIndex(({ id }) => id === row.record.id)
  const target = at + (by > 0 ? 2 : -1)
  if (target < 0 || at + by >= siblings.length) return
  session.run(columnMove, { id: row.record.id, before: siblings[target]?.id ?? null })
}

let typed = ''
let typedAt = 0
const TYPING_PAUSE = 700

function typeAhead(controller: OutlineController, letter: string): void {
  const now = Date.now()
  typed = now - typedAt > TYPING_PAUSE ? letter : typed + letter
  typedAt = now
  controller.find(typed.toLowerCase())
}

const isLetter = (event: KeyboardEvent) =>
  event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && event.key !== '?'

/** What is not a key of the tree is left to the studio's shortcuts. */
export function pressInTree(controller: OutlineController, event: KeyboardEvent): void {
  if (!isLetter(event)) typed = ''
  const row = controller.cursorRow
  const key = KEYS[event.key]
  const opensMenu = event.key === 'F10' && event.shiftKey
  const selectsAll = event.key === 'a' && (event.metaKey || event.ctrlKey)
  if (key) key(controller, event, row)
  else if (opensMenu) controller.openMenu()
  else if (selectsAll) controller.selectAll()
  else if (isLetter(event)) typeAhead(controller, event.key)
  else return
  event.preventDefault()
}
