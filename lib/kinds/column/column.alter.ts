/** What ALTER TABLE does to one column. */
import type { AlterTableCmd, Constraint, DefElem, Node } from '@pgsql/types'
import { constantText, stringsOf } from '@/lib/sql/ast/node'
import { makeObjectName, relationName } from '../auto-name'
import type { Id } from '../common'
import { dotted, mergeOptions, readOptions, withoutOptions } from '../element-read'
import type { AnyRecord, RecordOf } from '../kind-map'
import type { ElementReaders } from '../kind-spec'
import type { ReadContext } from '../read-context'
import { changeSequence } from '../sequence-options'
import { NOT_NULL, ownColumn } from '../table-columns'
import { identityOf, readColumn, storageOf, unlessNull } from './column.read'

type Alter = (column: RecordOf<'column'>, command: AlterTableCmd, context: ReadContext) => void

const on =
  (alter: Alter) =>
  (command: AlterTableCmd, context: ReadContext, target: AnyRecord): void => {
    if (!context.is(target, 'table')) throw context.keep(`a ${target.kind} does not hold this`)
    if (context.only) keepBelow(target.id, command.name ?? '', context)
    alter(ownColumn(target.id, command.name ?? '', context), command, context)
  }

/** What is done to ONLY this table must not show in those that have the column from it. */
function keepBelow(table: Id, name: string, context: ReadContext): void {
  for (const child of context.heirs(table)) {
    if (context.is(child, 'table') && !child.attached) ownColumn(child.id, name, context)
  }
}

const listOf = (command: AlterTableCmd): Node[] =>
  command.def && 'List' in command.def ? (command.def.List.items ?? []) : []

const constraintOf = (command: AlterTableCmd): Constraint =>
  command.def && 'Constraint' in command.def ? command.def.Constraint : {}

/** The text behind a keyword up to the next command of the list. */
function textAfter(words: readonly string[], command: AlterTableCmd, context: ReadContext): string {
  const { source } = context
  const at = startOf(command, context)
  const from = source.find(words, at) + 1
  const end = source.find([','], from)
  return source.slice(from, end < 0 ? source.tokens.length : end)
}

/** The token of the column's name in the command that is being read. */
function startOf(command: AlterTableCmd, context: ReadContext): number {
  return context.commandStart(command)
}

const setDefault: Alter = (column, command, context) => {
  if (!command.def) {
    context.patch(column, { default: null })
    return
  }
  context.patch(column, {
    default: unlessNull(context.sql(textAfter(['default'], command, context), 'expression')),
  })
}

/** A bare string was taken for the old type, and stays of that type. */
function typedDefault({ default: text, type }: RecordOf<'column'>): string | null {
  if (text === null || !/^'(?:[^']|'')*'$/.test(text)) return text
  return `${text}::${type.replace(/\([\d, -]*\)/, '')}`
}

const setType: Alter = (column, command, context) => {
  const def = command.def && 'ColumnDef' in command.def ? command.def.ColumnDef : {}
  const type = context.type(def.typeName)
  context.patch(column, {
    type,
    collation: dotted(def.collClause?.collname),
    default: type === column.type ? column.default : typedDefault(column),
  })
}

const addIdentity: Alter = (column, command, context) => {
  const { parent } = column
  const table = parent ? context.get(parent) : null
  const derived = makeObjectName(table && 'name' in table ? table.name : '', column.name, 'seq')
  const identity = identityOf(constraintOf(command), column.type, derived)
  // Another name only where the usual one is taken.
  const made =
    parent && identity.sequence === null ? relationName(context, parent, column.name, 'seq') : null
  const sequence = made === derived ? null : (identity.sequence ?? made)
  context.patch(column, { identity: { ...identity, sequence } })
}

const setIdentity: Alter = (column, command, context) => {
  const { identity } = column
  if (!identity) return context.refuse(`column "${column.name}" is no identity column`)
  const elements = listOf(command).flatMap((node): DefElem[] =>
    'DefElem' in node ? [node.DefElem] : [],
  )
  const generated = elements.find(({ defname }) => defname === 'generated')
  const always = generated
    ? constantText(generated.arg) === String('a'.charCodeAt(0))
    : identity.always
  const rest = elements.filter(({ defname }) => defname !== 'generated' && defname !== 'restart')
  const options = changeSequence(
    { options: identity.options, type: column.type },
    column.type,
    rest,
  )
  context.patch(column, { identity: { ...identity, always, options } })
}

const foreignOptions: Alter = (column, command, context) => {
  const nodes = listOf(command)
  const dropped = nodes.filter(
    (node) => 'DefElem' in node && node.DefElem.defaction === 'DEFELEM_DROP',
  )
  const kept = nodes.filter((node) => !dropped.includes(node))
  const rest = withoutOptions(column.foreignOptions, readOptions(dropped))
  context.patch(column, { foreignOptions: mergeOptions(rest, readOptions(kept)) })
}

/** A right on a column goes away with the column. */
function dropRights(table: Id, name: string, context: ReadContext): void {
  for (const grant of context.children(table, 'grant')) {
    if (!grant.columns.includes(name)) continue
    const columns = grant.columns.filter((column) => column !== name)
    if (columns.length > 0) context.patch(grant, { columns })
    else context.remove(grant.id)
  }
}

const drop = (command: AlterTableCmd, context: ReadContext, target: AnyRecord): void => {
  if (!context.is(target, 'table')) throw context.keep(`a ${target.kind} does not hold this`)
  const column = context.child(target.id, 'column', command.name ?? '')
  if (context.is(column, 'column')) {
    context.removeMentions(target.id, column.name)
    dropRights(target.id, column.name, context)
    if (command.behavior === 'DROP_CASCADE') context.cascade(column)
    else context.remove(column.id)
  } else if (command.missing_ok) context.skip(`column "${command.name}" does not exist`)
  else context.refuse(`column "${command.name}" does not exist`)
}

export const columnElements: ElementReaders = {
  ColumnDef: readColumn,
  'AlterTableCmd:AT_AddColumn': (command, context, target) => {
    if (!command.def || !('ColumnDef' in command.def)) return
    const name = command.def.ColumnDef.colname ?? ''
    if (command.missing_ok && context.column(target.id, name))
      context.skip(`column "${name}" exists already`)
    context.element(command.def, target)
  },
  'AlterTableCmd:AT_DropColumn': drop,
  'AlterTableCmd:AT_ColumnDefault': on(setDefault),
  'AlterTableCmd:AT_SetNotNull': on((column, _, context) => {
    context.patch(column, {
      notNull: column.notNull ?? NOT_NULL,
    })
  }),
  'AlterTableCmd:AT_DropNotNull': on((column, _, context) => {
    context.patch(column, { notNull: null })
  }),
  'AlterTableCmd:AT_AlterColumnType': on(setType),
  'AlterTableCmd:AT_SetStatistics': on((column, command, context) => {
    const value = Number(constantText(command.def) ?? -1)
    context.patch(column, { statistics: value < 0 ? null : value })
  }),
  'AlterTableCmd:AT_SetOptions': on((column, command, context) => {
    context.patch(column, { options: mergeOptions(column.options, readOptions(listOf(command))) })
  }),
  'AlterTableCmd:AT_ResetOptions': on((column, command, context) => {
    context.patch(column, { options: withoutOptions(column.options, readOptions(listOf(command))) })
  }),
  'AlterTableCmd:AT_SetStorage': on((column, command, context) => {
    context.patch(column, { storage: storageOf(stringsOf(command.def ? [command.def] : [])[0]) })
  }),
  'AlterTableCmd:AT_SetCompression': on((column, command, context) => {
    const name = stringsOf(command.def ? [command.def] : [])[0]
    context.patch(column, { compression: name && name !== 'default' ? name : null })
  }),
  'AlterTableCmd:AT_SetExpression': on((column, command, context) => {
    if (!column.generated) return context.refuse(`column "${column.name}" is not generated`)
    const at = context.source.find(['expression'], startOf(command, context))
    const expression = context.sql(context.source.inParentheses(at), 'expression')
    context.patch(column, { generated: { ...column.generated, expression } })
  }),
  'AlterTableCmd:AT_DropExpression': on((column, _, context) => {
    context.patch(column, { generated: null })
  }),
  'AlterTableCmd:AT_AddIdentity': on(addIdentity),
  'AlterTableCmd:AT_SetIdentity': on(setIdentity),
  'AlterTableCmd:AT_DropIdentity': on((column, _, context) => {
    context.patch(column, { identity: null })
  }),
  'AlterTableCmd:AT_AlterColumnGenericOptions': on(foreignOptions),
}
