/** What a double click begins: typing where one clicked; a table where there is nothing. */
import { idSchema } from '@/lib/kinds/common'
import { rowParts } from '@/lib/layout/node-size'
import { beginDraft } from '../actions/create'
import type { Box } from '../scene/boxes'
import type { Hit } from '../scene/hit'
import type { CanvasModel } from './canvas-model'
import type { Editing } from './canvas-state'
import { type PagePoint, pointOf } from './pointing'

/** The type stands at the right of a row. */
function editRow(model: CanvasModel, box: Box, key: string, event: PagePoint): Editing | null {
  const row = box.rows.find((one) => one.key === key)
  if (row?.role === 'label') return { what: 'label', type: box.id, key }
  if (row?.role !== 'column' || row.inherited) return null
  const fromRight = box.x + box.width - pointOf(model, event).x
  const isType = fromRight < rowParts(row, box.width).type + 40
  return { what: 'column', table: box.id, id: idSchema.parse(key), field: isType ? 'type' : 'name' }
}

function editingAt(model: CanvasModel, hit: Hit, event: PagePoint): Editing | null {
  if (hit.type === 'line') return null
  if (hit.type !== 'box') {
    const { id } = hit.frame
    return hit.type === 'note' ? { what: 'note', id } : { what: 'name', id }
  }
  if (hit.row === null) return { what: 'name', id: hit.box.id }
  return editRow(model, hit.box, hit.row, event)
}

export function editAt(model: CanvasModel, hit: Hit | null, event: PagePoint): void {
  const editing = hit && editingAt(model, hit, event)
  if (editing) model.edit(editing)
  else if (!hit) beginDraft(model, 'table', pointOf(model, event))
}
