/** A column dragged to another place among its table's columns. */
import { columnMove } from '@/lib/commands/column-move'
import { type Id, idSchema } from '@/lib/kinds/common'
import { BOX } from '@/lib/layout/node-size'
import { runCommand, tell } from '../actions/commit'
import type { Box } from '../scene/boxes'
import type { CanvasModel } from './canvas-model'
import { followPointer, type PagePoint, pointOf } from './pointing'

function slotAt(model: CanvasModel, box: Box, event: PagePoint): number {
  const { y } = pointOf(model, event)
  const at = Math.round((y - box.y - BOX.header) / BOX.row)
  return Math.max(0, Math.min(box.rows.length, at))
}

function moveColumn(model: CanvasModel, box: Box, column: Id, slot: number): void {
  const key = box.rows[slot]?.key ?? null
  const before = key === null ? null : idSchema.parse(key)
  if (before === column) return
  const name = box.rows.find((row) => row.key === column)?.name ?? ''
  const last = box.rows.at(-1)?.key
  if (before === null && last === column) return
  tell(
    model.context,
    runCommand(model.context, columnMove, { id: column, before }, `Move column ${name}`),
  )
}

export function startReorder(model: CanvasModel, box: Box, column: Id, event: PagePoint): void {
  const reordering = (slot: number) => model.set({ reordering: { table: box.id, column, slot } })
  reordering(slotAt(model, box, event))
  followPointer(
    (move) => reordering(slotAt(model, box, move)),
    (up) => {
      model.set({ reordering: null })
      if (up) moveColumn(model, box, column, slotAt(model, box, up))
    },
  )
}
