import type { AlterTableCmd, ColumnDef } from '@pgsql/types'
import { stringsOf } from '@/lib/sql/ast/node'
import { clipName } from '@/lib/sql/lex/identifier'
import type { AnyRecord, RecordOf } from '../kind-map'
import type { ElementReaders } from '../kind-spec'
import { nameText } from '../name-text'
import type { ReadContext } from '../read-context'

const typeOf = (definition: ColumnDef, context: ReadContext) => {
  const collation = definition.collClause?.collname
  return {
    type: context.type(definition.typeName),
    collation: collation ? nameText(context, 'collation', stringsOf(collation)) : null,
  }
}

function add(definition: ColumnDef, context: ReadContext, target: AnyRecord): void {
  const name = clipName(definition.colname ?? '')
  if (context.child(target.id, 'column', name)) {
    context.refuse(`the composite type already has an attribute "${name}"`)
  }
  context.add('attribute', target.id, { name, ...typeOf(definition, context), comment: null })
}

/** Null when the statement allows that there is none. */
function find(
  command: AlterTableCmd,
  context: ReadContext,
  target: AnyRecord,
): RecordOf<'attribute'> | null {
  const found = context.child(target.id, 'column', command.name ?? '')
  if (context.is(found, 'attribute')) return found
  const message = `the composite type has no attribute "${command.name ?? ''}"`
  if (!command.missing_ok) context.refuse(message)
  context.remark(`${message}, so nothing is changed.`)
  return null
}

const definitionOf = (command: AlterTableCmd): ColumnDef =>
  command.def && 'ColumnDef' in command.def ? command.def.ColumnDef : {}

/** Attributes share their nodes with columns; these are theirs since a composite type is the target. */
export const compositeElements: ElementReaders = {
  ColumnDef: add,
  'AlterTableCmd:AT_AddColumn'(command, context, target) {
    add(definitionOf(command), context, target)
  },
  'AlterTableCmd:AT_DropColumn'(command, context, target) {
    const attribute = find(command, context, target)
    if (attribute) context.remove(attribute.id)
  },
  'AlterTableCmd:AT_AlterColumnType'(command, context, target) {
    const attribute = find(command, context, target)
    if (attribute) context.patch(attribute, typeOf(definitionOf(command), context))
  },
}
