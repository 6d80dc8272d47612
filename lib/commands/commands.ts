/** The list of commands, for those who know a command by its id: the command menu, a request, a test. */
import type { z } from 'zod'
import type { Document } from '@/lib/document/document'
import type { Result } from '@/lib/result'
import { areaAdd } from './area-add'
import { areaSet } from './area-set'
import { columnAdd } from './column-add'
import { columnMove } from './column-move'
import { columnRemove } from './column-remove'
import { columnRename } from './column-rename'
import { columnSet } from './column-set'
import { columnSetNotNull } from './column-set-not-null'
import { columnSetType } from './column-set-type'
import { columnsAdd } from './columns-add'
import { columnsSet } from './columns-set'
import { type Command, type Done, execute, type Refusal } from './command'
import { dependencySet } from './dependency-set'
import { diagramAdd } from './diagram-add'
import { diagramDuplicate } from './diagram-duplicate'
import { diagramObjectsAdd } from './diagram-objects-add'
import { diagramObjectsRemove } from './diagram-objects-remove'
import { diagramRemove } from './diagram-remove'
import { diagramRename } from './diagram-rename'
import { diagramSet } from './diagram-set'
import { enumAdd } from './enum-add'
import { enumLabelAdd } from './enum-label-add'
import { enumLabelRename } from './enum-label-rename'
import { factSet } from './fact-set'
import { foreignKeyAdd } from './foreign-key-add'
import { indexAdd } from './index-add'
import { notNullToggle } from './not-null-toggle'
import { noteAdd } from './note-add'
import { noteSet } from './note-set'
import { objectAdd } from './object-add'
import { objectMove } from './object-move'
import { objectRemove } from './object-remove'
import { objectRename } from './object-rename'
import { objectSet } from './object-set'
import { objectsRemove } from './objects-remove'
import { objectsSet } from './objects-set'
import { placementSet } from './placement-set'
import { primaryKeySet } from './primary-key-set'
import { recordAdd } from './record-add'
import { relationDraw } from './relation-draw'
import { schemaAdd } from './schema-add'
import { tableAdd } from './table-add'
import { tableDraw } from './table-draw'
import { tableRemove } from './table-remove'
import { tableRename } from './table-rename'
import { tableSplit } from './table-split'
import { uniqueToggle } from './unique-toggle'
import { updatedAtKeep } from './updated-at-keep'
import { verbatimSet } from './verbatim-set'
import { waiverSet } from './waiver-set'

export interface NamedCommand {
  readonly id: string
  readonly title: string
  readonly input: z.ZodType
  readonly execute: (document: Document, input: unknown) => Result<Done, Refusal>
}

const named = <I, In>(command: Command<I, In>): NamedCommand => ({
  id: command.id,
  title: command.title,
  input: command.input,
  execute: (document, input) => execute(command, document, input),
})

export const COMMANDS: readonly NamedCommand[] = [
  named(areaAdd),
  named(areaSet),
  named(columnAdd),
  named(columnMove),
  named(columnRemove),
  named(columnRename),
  named(columnSet),
  named(columnSetNotNull),
  named(columnSetType),
  named(columnsAdd),
  named(columnsSet),
  named(dependencySet),
  named(diagramAdd),
  named(diagramDuplicate),
  named(diagramObjectsAdd),
  named(diagramObjectsRemove),
  named(diagramRemove),
  named(diagramRename),
  named(diagramSet),
  named(enumAdd),
  named(enumLabelAdd),
  named(enumLabelRename),
  named(factSet),
  named(foreignKeyAdd),
  named(indexAdd),
  named(objectAdd),
  named(notNullToggle),
  named(noteAdd),
  named(noteSet),
  named(objectMove),
  named(objectRemove),
  named(objectRename),
  named(objectSet),
  named(objectsRemove),
  named(objectsSet),
  named(placementSet),
  named(primaryKeySet),
  named(recordAdd),
  named(relationDraw),
  named(schemaAdd),
  named(tableAdd),
  named(tableDraw),
  named(tableRemove),
  named(tableRename),
  named(tableSplit),
  named(uniqueToggle),
  named(updatedAtKeep),
  named(verbatimSet),
  named(waiverSet),
]
