import { type KeyboardEvent, useMemo } from 'react'
import { removeObjects } from '@/components/studio/remove-objects'
import { columnMove } from '@/lib/commands/column-move'
import { type Id, idSchema } from '@/lib/kinds/common'
import { endNudge, nudge, selectedRects } from '../actions/arrange'
import { runCommand, tell } from '../actions/commit'
import {
  currentBox,
  goAlongColumns,
  goAlongRelation,
  goInto,
  goOn,
  goTo,
  goTowards,
} from '../actions/go'
import type { Box } from '../scene/boxes'
import type { Direction } from '../scene/direction'
import type { CanvasModel } from './canvas-model'
import { useCanvasModel } from './use-canvas'

const STEP = { small: 8, large: 40 } as const

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

const BY: Readonly<Record<Direction, { x: number; y: number }>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
}

/** The column that is selected alone, with its box. */
function chosenColumn(model: CanvasModel): { box: Box; column: Id } | null {
  const { selection } = model.context.ui.getState()
  const [id] = selection
  const box = currentBox(model)
  if (selection.length !== 1 || !id || !box || box.id === id) return null
  return box.rows.some(({ key }) => key === id) ? { box, column: id } : null
}

function shiftColumn(model: CanvasModel, { box, column }: { box: Box; column: Id }, by: 1 | -1) {
  const keys = box.rows.map(({ key }) => key)
  const at = keys.indexOf(column)
  const to = at + by
  if (to < 0 || to >= keys.length) return
  const before = box.rows[by > 0 ? to + 1 : to]
  const wish = { id: column, before: before ? idSchema.parse(before.key) : null }
  tell(model.context, runCommand(model.context, columnMove, wish, 'Move column'))
}

function arrowInTable(
  model: CanvasModel,
  chosen: { box: Box; column: Id },
  { x, y }: { x: number; y: number },
  isShift: boolean,
): void {
  const by = y < 0 ? -1 : 1
  if (x !== 0) goAlongRelation(model, chosen.box, chosen.column)
  else if (isShift) shiftColumn(model, chosen, by)
  else goAlongColumns(model, chosen.box, chosen.column, by)
}

function arrow(model: CanvasModel, way: Direction, event: KeyboardEvent): void {
  const chosen = chosenColumn(model)
  const { x, y } = BY[way]
  const step = event.shiftKey ? STEP.large : STEP.small
  if (chosen && (!event.altKey || y !== 0)) arrowInTable(model, chosen, BY[way], event.altKey)
  else if (event.altKey || selectedRects(model).length === 0) goTowards(model, way)
  else nudge(model, { x: x * step, y: y * step })
}

/** Deeper: into a table, then into its column's name. */
function enter(model: CanvasModel): void {
  const chosen = chosenColumn(model)
  const { selection } = model.context.ui.getState()
  if (chosen) {
    model.edit({ what: 'column', table: chosen.box.id, id: chosen.column, field: 'name' })
    return
  }
  const [id] = selection
  const box = id ? model.state.scene.boxes.get(id) : undefined
  if (box?.object.kind === 'table' && goInto(model, box)) return
  if (box?.object.kind === 'table') model.edit({ what: 'new-column', table: box.id })
  else if (id) model.context.ui.getState().canvas?.rename(id)
}

/** Back out: what is under way, then from a column to its table, then to nothing. */
function leave(model: CanvasModel): void {
  const { linking, tool, drawn } = model.state
  const chosen = chosenColumn(model)
  if (linking || tool !== 'select' || drawn) {
    model.set({ linking: null, tool: 'select', drawn: null })
  } else if (chosen) goTo(model, chosen.box)
  else {
    model.context.ui.getState().select([])
    model.element?.focus({ preventScroll: true })
  }
}

function addBelow(model: CanvasModel): void {
  const box = currentBox(model)
  if (box?.object.kind === 'table') model.edit({ what: 'new-column', table: box.id })
  if (box?.object.kind === 'enum') model.edit({ what: 'new-label', type: box.id })
}

const KEYS: Readonly<Record<string, (model: CanvasModel) => void>> = {
  Enter: enter,
  Escape: leave,
  Insert: addBelow,
  F2: (model) => {
    const { selection, canvas } = model.context.ui.getState()
    const [id] = selection
    if (id) canvas?.rename(id)
  },
  Delete: (model) => removeObjects(model.context, model.context.ui.getState().selection),
  Backspace: (model) => removeObjects(model.context, model.context.ui.getState().selection),
}

/** On a field or a button over the diagram the keys are its own. */
const isOwn = (target: EventTarget) =>
  target instanceof Element &&
  target.closest('input, textarea, button, [role="dialog"], [role="toolbar"]') === null

/** False where the key has nothing to do here. */
function press(model: CanvasModel, event: KeyboardEvent): boolean {
  const isCommand = event.ctrlKey || event.metaKey
  const way = ARROWS[event.key]
  if (event.key === 'Tab') return goOn(model, event.shiftKey ? -1 : 1)
  if (way && !isCommand) {
    arrow(model, way, event)
    return true
  }
  const withCommand = event.key === 'Enter' ? addBelow : undefined
  const key = isCommand || event.altKey ? withCommand : KEYS[event.key]
  key?.(model)
  return key !== undefined
}

/** What the keyboard does while it is on the diagram. */
export function useKeys() {
  const model = useCanvasModel()
  return useMemo(
    () => ({
      onKeyDown(event: KeyboardEvent) {
        if (!isOwn(event.target) || event.nativeEvent.isComposing) return
        if (press(model, event)) event.preventDefault()
      },
      onKeyUp(event: KeyboardEvent) {
        if (ARROWS[event.key]) endNudge(model)
      },
    }),
    [model],
  )
}
