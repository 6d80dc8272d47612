'use client'

import { idSchema } from '@/lib/kinds/common'
import type { Row } from '@/lib/layout/rows'
import { renameLabel, renameObject, setType } from '../actions/change'
import type { Box } from '../scene/boxes'
import type { Editing } from '../state/canvas-state'
import { useCanvasModel } from '../state/use-canvas'
import { NameEdit } from './name-edit'
import { TypeEdit } from './type-edit'

type End = 'enter' | 'tab' | 'back-tab' | 'escape' | 'left'

/** Where Tab goes from a cell: to the next one, through the rows and on to a new column. */
function nextCell(box: Box, key: string, field: 'name' | 'type', how: End): Editing | null {
  const columns = box.rows.filter(({ role }) => role === 'column')
  const at = columns.findIndex((row) => row.key === key)
  const cell = (row: Row | undefined, to: 'name' | 'type'): Editing | null =>
    row ? { what: 'column', table: box.id, id: idSchema.parse(row.key), field: to } : null
  if (how === 'tab') {
    if (field === 'name') return cell(columns[at], 'type')
    return cell(columns[at + 1], 'name') ?? { what: 'new-column', table: box.id }
  }
  return field === 'type' ? cell(columns[at], 'name') : cell(columns[at - 1], 'type')
}

interface CellProps {
  box: Box
  row: Row
  field: 'name' | 'type'
}

/** A column's name or type in the place where it stands. */
export function CellEdit({ box, row, field }: CellProps) {
  const model = useCanvasModel()
  const id = idSchema.parse(row.key)
  const record = model.document.records.get(id)
  const done = (how: End) => {
    if (how === 'tab' || how === 'back-tab') return model.edit(nextCell(box, row.key, field, how))
    model.edit(null)
    if (how !== 'left') model.focusOn(box.id)
  }
  if (record?.kind !== 'column') return null
  return field === 'name' ? (
    <NameEdit
      label={`Name of column ${row.name}`}
      value={record.name}
      className="grow"
      onKeep={(name) => renameObject(model, id, name)}
      onDone={done}
    />
  ) : (
    <TypeEdit
      label={`Type of column ${row.name}`}
      value={record.type}
      className="ml-2 w-[52%] shrink-0"
      onKeep={(type) => setType(model, id, type)}
      onDone={done}
    />
  )
}

/** A label of an enum. */
export function LabelEdit({ box, row }: Omit<CellProps, 'field'>) {
  const model = useCanvasModel()
  return (
    <NameEdit
      label={`Label ${row.name}`}
      value={row.name}
      className="grow"
      onKeep={(label) => renameLabel(model, box.id, row.key, label)}
      onDone={(how) => {
        model.edit(null)
        if (how !== 'left') model.focusOn(box.id)
      }}
    />
  )
}
