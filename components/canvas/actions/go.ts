/** Going from box to box and from row to row. */
import { type Id, idSchema } from '@/lib/kinds/common'
import { rowLabel } from '../nodes/words'
import type { Box } from '../scene/boxes'
import { type Direction, inReadingOrder, nearestIn } from '../scene/direction'
import { linesAt } from '../scene/emphasis'
import { boxOf } from '../scene/scene'
import type { CanvasModel } from '../state/canvas-model'

/** Large enough to tell one name from the next. */
const LEAST_ZOOM = 0.3

export function goTo(model: CanvasModel, box: Box): void {
  model.context.ui.getState().select([box.id])
  model.reveal(box, LEAST_ZOOM)
  model.focusOn(box.id)
}

/** The box that the keyboard is at: that of what is selected first. */
export function currentBox(model: CanvasModel): Box | null {
  const { scene, current } = model.state
  const [first] = model.context.ui.getState().selection
  const box = first ? boxOf(scene, first) : undefined
  return box ?? (current ? (scene.boxes.get(current) ?? null) : null)
}

/** Where one begins when nothing is chosen yet: what is nearest to the middle of the window. */
function nearMiddle(model: CanvasModel): Box | null {
  const { x, y, width, height } = model.window
  const [mx, my] = [x + width / 2, y + height / 2]
  const far = (box: Box) => Math.hypot(box.x + box.width / 2 - mx, box.y + box.height / 2 - my)
  let nearest: Box | null = null
  for (const box of model.state.scene.boxes.values()) {
    if (!nearest || far(box) < far(nearest)) nearest = box
  }
  return nearest
}

export function goTowards(model: CanvasModel, way: Direction): void {
  const from = currentBox(model)
  const { boxes } = model.state.scene
  const to = from ? nearestIn(from, boxes.values(), way) : nearMiddle(model)
  if (to) goTo(model, to)
}

/** The next or the previous one as one reads; false at the end. */
export function goOn(model: CanvasModel, by: 1 | -1): boolean {
  const all = inReadingOrder(model.state.scene.boxes.values())
  const from = currentBox(model)
  const at = from ? all.findIndex(({ id }) => id === from.id) : by > 0 ? -1 : all.length
  const to = all[at + by]
  if (to) goTo(model, to)
  return to !== undefined
}

const columnsOf = (box: Box) => box.rows.filter(({ role }) => role === 'column')

function goToColumn(model: CanvasModel, box: Box, id: Id): void {
  model.context.ui.getState().select([id])
  model.focusOn(box.id)
  const row = box.rows.find(({ key }) => key === id)
  if (row) model.say(rowLabel(row))
}

/** Into a table: its first column. False where it has none. */
export function goInto(model: CanvasModel, box: Box): boolean {
  const [first] = columnsOf(box)
  if (first) goToColumn(model, box, idSchema.parse(first.key))
  return first !== undefined
}

export function goAlongColumns(model: CanvasModel, box: Box, column: Id, by: 1 | -1): void {
  const columns = columnsOf(box)
  const to = columns[columns.findIndex(({ key }) => key === column) + by]
  if (to) goToColumn(model, box, idSchema.parse(to.key))
}

/** Along a relation of the column, to its other end. */
export function goAlongRelation(model: CanvasModel, box: Box, column: Id): void {
  const { scene } = model.state
  for (const { relation, from, to } of linesAt(scene.lines).get(box.id) ?? []) {
    const ends = [
      { own: relation.fromColumns, others: relation.toColumns, other: to },
      { own: relation.toColumns, others: relation.fromColumns, other: from },
    ]
    for (const { own, others, other } of ends) {
      const at = own.indexOf(column)
      const target = others[at]
      if (at < 0 || !target || target === column) continue
      model.reveal(other, LEAST_ZOOM)
      goToColumn(model, other, target)
      return
    }
  }
}
