/** What is typed into boxes: names, types, columns and labels. Each gives back why it was refused, for the field. */
import { columnSet } from '@/lib/commands/column-set'
import { columnsAdd } from '@/lib/commands/columns-add'
import type { Refusal } from '@/lib/commands/command'
import { enumLabelAdd } from '@/lib/commands/enum-label-add'
import { enumLabelRename } from '@/lib/commands/enum-label-rename'
import { noteSet } from '@/lib/commands/note-set'
import { objectRename } from '@/lib/commands/object-rename'
import type { Id } from '@/lib/kinds/common'
import { kindOf } from '@/lib/kinds/registry'
import type { CanvasModel } from '../state/canvas-model'
import { runCommand, standardOf } from './commit'

export function renameObject(model: CanvasModel, id: Id, name: string): Refusal | null {
  const record = model.document.records.get(id)
  if (!record || !('name' in record) || record.name === name) return null
  const label = `Rename ${kindOf(record.kind).label.toLowerCase()} ${record.name}`
  return runCommand(model.context, objectRename, { id, name }, label)
}

/** A type, or what it means: the project's standard says then how that is stored. */
export function setType(model: CanvasModel, id: Id, type: string): Refusal | null {
  const record = model.document.records.get(id)
  if (record?.kind !== 'column' || record.type === type) return null
  const wish = { standard: standardOf(model.context), id, changes: { type } }
  return runCommand(model.context, columnSet, wish, `Change type of ${record.name}`)
}

/** Without a type it gets the one that its name suggests. */
export function addColumn(
  model: CanvasModel,
  table: Id,
  name: string,
  type: string,
): Refusal | null {
  const columns = [{ name, type: type === '' ? null : type }]
  const wish = { standard: standardOf(model.context), table, columns }
  return runCommand(model.context, columnsAdd, wish, `Add column ${name}`)
}

export const addLabel = (model: CanvasModel, id: Id, label: string): Refusal | null =>
  runCommand(model.context, enumLabelAdd, { id, label }, `Add label ${label}`)

export const renameLabel = (model: CanvasModel, id: Id, key: string, label: string) =>
  runCommand(model.context, enumLabelRename, { id, key, label }, `Rename label to ${label}`)

export function setNote(model: CanvasModel, id: Id, text: string): Refusal | null {
  const record = model.document.records.get(id)
  if (record?.kind !== 'note' || record.text === text) return null
  return runCommand(model.context, noteSet, { id, changes: { text } }, 'Change note')
}
