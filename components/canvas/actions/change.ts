/** What is typed into boxes: names, types, columns and labels. Each gives back why it was refused, for the field. */
import { columnAdd } from '@/lib/commands/column-add'
import { columnSetType } from '@/lib/commands/column-set-type'
import type { Refusal } from '@/lib/commands/command'
import { standardTail } from '@/lib/commands/drawing/columns'
import { enumLabelAdd } from '@/lib/commands/enum-label-add'
import { enumLabelRename } from '@/lib/commands/enum-label-rename'
import { objectRename } from '@/lib/commands/object-rename'
import { objectSet } from '@/lib/commands/object-set'
import { indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import { kindOf } from '@/lib/kinds/registry'
import { MEANINGS, meaningOfName } from '@/lib/standards/meanings'
import { profileOf } from '@/lib/standards/profiles'
import type { CanvasModel } from '../state/canvas-model'
import { runCommand } from './commit'

export function renameObject(model: CanvasModel, id: Id, name: string): Refusal | null {
  const record = model.document.records.get(id)
  if (!record || !('name' in record) || record.name === name) return null
  const label = `Rename ${kindOf(record.kind).label.toLowerCase()} ${record.name}`
  return runCommand(model.context, objectRename, { id, name }, label)
}

export function setType(model: CanvasModel, id: Id, type: string): Refusal | null {
  const record = model.document.records.get(id)
  if (record?.kind !== 'column' || record.type === type) return null
  return runCommand(model.context, columnSetType, { id, type }, `Change type of ${record.name}`)
}

/** Without a type it gets the one that its name suggests. */
export function addColumn(
  model: CanvasModel,
  table: Id,
  name: string,
  type: string,
): Refusal | null {
  const index = indexOf(model.document)
  const profile = profileOf(model.context.session.store.getState().project.standard)
  const meaning = meaningOfName(name)
  const suggested = meaning ? MEANINGS[meaning].label : 'text'
  const wish = { table, name, type: type === '' ? suggested : type }
  const before = standardTail(index, table, profile)
  return runCommand(model.context, columnAdd, { ...wish, before }, `Add column ${name}`)
}

export const addLabel = (model: CanvasModel, id: Id, label: string): Refusal | null =>
  runCommand(model.context, enumLabelAdd, { id, label }, `Add label ${label}`)

export const renameLabel = (model: CanvasModel, id: Id, key: string, label: string) =>
  runCommand(model.context, enumLabelRename, { id, key, label }, `Rename label to ${label}`)

export function setNote(model: CanvasModel, id: Id, text: string): Refusal | null {
  const record = model.document.records.get(id)
  if (record?.kind !== 'note' || record.text === text) return null
  return runCommand(model.context, objectSet, { id, changes: { text } }, 'Change note')
}
