/** A relation without a pointer: from what is selected to a table that is named. */
import type { Id } from '@/lib/kinds/common'
import { boundsOf, type Point } from '@/lib/layout/geometry'
import type { CanvasModel } from '../state/canvas-model'
import type { LinkEnd } from '../state/canvas-state'
import { relate } from './relate'

/** The table or the column that is selected alone. */
export function relationStart({ context, document }: CanvasModel): LinkEnd | null {
  const [id, ...others] = context.ui.getState().selection
  const record = id && others.length === 0 ? document.records.get(id) : undefined
  if (record?.kind === 'table') return { table: record.id, column: null }
  if (record?.kind !== 'column' || record.parent === null) return null
  const isOfTable = document.records.get(record.parent)?.kind === 'table'
  return isOfTable ? { table: record.parent, column: record.id } : null
}

export const askForTarget = ({ context }: CanvasModel): void =>
  context.ui.getState().set({ dialog: 'relate' })

/** Between the two, or where one looks when a table is in another diagram. */
function between({ context, state }: CanvasModel, tables: readonly Id[]): Point {
  const rects = tables.flatMap((id) => state.scene.boxes.get(id) ?? [])
  const bounds = rects.length === tables.length ? boundsOf(rects) : null
  if (bounds) return { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 }
  return context.ui.getState().canvas?.centre() ?? { x: 0, y: 0 }
}

export function relateTo(model: CanvasModel, from: LinkEnd, target: Id): void {
  relate(model, from, { table: target, column: null }, between(model, [from.table, target]))
}
