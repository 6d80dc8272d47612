/** Statements that address an existing object of any kind: DROP, RENAME, OWNER, SET SCHEMA, COMMENT. */
import type {
  AlterObjectSchemaStmt,
  AlterOwnerStmt,
  CommentStmt,
  DropOwnedStmt,
  DropStmt,
  Node,
  ObjectType,
  RenameStmt,
  RoleSpec,
} from '@pgsql/types'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { notNullColumn, ownColumn } from '@/lib/kinds/table-columns'
import { listOf, stringOf } from '../ast/node'
import { carryColumnRename } from './carry'
import { dependants } from './dependants'
import type { ImportContext } from './import-context'
import { findObject, objectPhrase } from './locate'

const SERVER_WIDE: ReadonlySet<ObjectType> = new Set<ObjectType>([
  'OBJECT_DATABASE',
  'OBJECT_TABLESPACE',
  'OBJECT_LARGEOBJECT',
])

function roleName(role: RoleSpec | undefined): string | null {
  switch (role?.roletype) {
    case undefined:
      return null
    case 'ROLESPEC_CURRENT_ROLE':
    case 'ROLESPEC_CURRENT_USER':
    case 'ROLESPEC_SESSION_USER':
      return null
    case 'ROLESPEC_PUBLIC':
      return 'public'
    default:
      return role?.rolename ?? null
  }
}

function dropOne(statement: DropStmt, object: Node, context: ImportContext): void {
  const type = statement.removeType ?? 'OBJECT_TABLE'
  const record = context.locate(type, object)
  const others = statement.behavior === 'DROP_CASCADE' ? null : dependants(context.model, record)
  if (others && others.blocking.length > 0) {
    context.refuse(
      `${objectPhrase(type, object)} cannot be dropped: ${others.names} depends on it; CASCADE would drop that too`,
    )
  }
  context.cascade(record)
}

function drop(statement: DropStmt, context: ImportContext): void {
  const type = statement.removeType ?? 'OBJECT_TABLE'
  let dropped = 0
  for (const object of statement.objects ?? []) {
    if (statement.missing_ok && !findObject(type, object, context)) {
      context.remark(`${objectPhrase(type, object)} does not exist, so there is nothing to drop.`)
      continue
    }
    dropOne(statement, object, context)
    dropped++
  }
  if (dropped === 0 && context.remarks.length > 0) context.skip(context.remarks.join(' '))
}

const PARTS: ReadonlySet<ObjectType> = new Set<ObjectType>([
  'OBJECT_COLUMN',
  'OBJECT_ATTRIBUTE',
  'OBJECT_TABCONSTRAINT',
  'OBJECT_TRIGGER',
  'OBJECT_RULE',
  'OBJECT_POLICY',
])

/** The address that the parser spreads over three fields. */
function addressOf(statement: RenameStmt): Node {
  const type = statement.renameType ?? 'OBJECT_TABLE'
  const subname: Node = { String: { sval: statement.subname ?? '' } }
  const { relation, object } = statement
  if (PARTS.has(type)) {
    const table: Node = relation ? { RangeVar: relation } : (object ?? subname)
    return { List: { items: [table, subname] } }
  }
  if (type === 'OBJECT_DOMCONSTRAINT') return { List: { items: [object ?? subname, subname] } }
  if (relation) return { RangeVar: relation }
  return object ?? subname
}

/** A not-null constraint is an attribute of its column. */
function renameNotNull(statement: RenameStmt, context: ImportContext): boolean {
  const table = context.relation(statement.relation)
  const name = statement.subname ?? ''
  if (context.child(table.id, 'constraint', name)) return false
  const column = notNullColumn(table, name, context)
  if (!column?.notNull) return false
  const own = ownColumn(table.id, column.name, context)
  context.patch(own, { notNull: { ...column.notNull, name: statement.newname ?? name } })
  return true
}

/** A column of a view, which has no record. */
function renameInside(statement: RenameStmt, context: ImportContext): boolean {
  const { renameType, relation, subname = '', newname = '' } = statement
  if (renameType !== 'OBJECT_COLUMN' || !relation) return false
  const owner = context.find('relation', relation.schemaname, relation.relname ?? '')
  const renameColumn = owner && kindOf(owner.kind).renameColumn
  if (!owner || !renameColumn) return false
  const to = context.clip(newname)
  renameColumn(owner, subname, to, context)
  carryColumnRename(context.model, owner, subname, to)
  return true
}

function rename(statement: RenameStmt, context: ImportContext): void {
  const type = statement.renameType ?? 'OBJECT_TABLE'
  if (SERVER_WIDE.has(type)) context.skip('it is about the server, not the schema')
  if (renameInside(statement, context)) return
  const address = addressOf(statement)
  if (statement.missing_ok && !findObject(type, address, context)) {
    context.skip(`${objectPhrase(type, address)} does not exist, so there is nothing to rename`)
  }
  if (type === 'OBJECT_TABCONSTRAINT' && renameNotNull(statement, context)) return
  context.rename(context.locate(type, address), statement.newname ?? '')
}

export function setOwner(
  record: AnyRecord,
  role: RoleSpec | undefined,
  context: ImportContext,
): void {
  if (!('owner' in record)) context.keep(`a ${record.kind} has no owner of its own`)
  const owner = roleName(role)
  if (owner === null) context.skip('the owner is whoever runs the script, as it is by default')
  context.set(record, { owner })
}

function owner(statement: AlterOwnerStmt, context: ImportContext): void {
  const type = statement.objectType ?? 'OBJECT_TABLE'
  if (SERVER_WIDE.has(type)) context.skip('it is about the server, not the schema')
  const object: Node | undefined = statement.relation
    ? { RangeVar: statement.relation }
    : statement.object
  setOwner(context.locate(type, object), statement.newowner, context)
}

function move(statement: AlterObjectSchemaStmt, context: ImportContext): void {
  const type = statement.objectType ?? 'OBJECT_TABLE'
  const object: Node | undefined = statement.relation
    ? { RangeVar: statement.relation }
    : statement.object
  if (statement.missing_ok && object && !findObject(type, object, context)) {
    context.skip(`${objectPhrase(type, object)} does not exist, so there is nothing to move`)
  }
  const record = context.locate(type, object)
  if (record.parent === null) context.set(record, { schema: statement.newschema ?? null })
  else context.moveToSchema(record, context.schemaFor(statement.newschema))
}

/** A view's columns have no records: their comments stand with the view. */
function noteOnColumn(statement: CommentStmt, context: ImportContext): boolean {
  const items = listOf(statement.object)
  const relation = items.slice(0, -1)
  const record = findObject('OBJECT_TABLE', { List: { items: relation } }, context)
  if (!record || !('columnComments' in record)) return false
  const column = stringOf(items.at(-1))
  const others = record.columnComments.filter((note) => note.column !== column)
  const { comment } = statement
  context.set(record, { columnComments: comment ? [...others, { column, comment }] : others })
  return true
}

function comment(statement: CommentStmt, context: ImportContext): void {
  const type = statement.objtype ?? 'OBJECT_TABLE'
  if (SERVER_WIDE.has(type)) context.skip('it is about the server, not the schema')
  if (type === 'OBJECT_COLUMN' && noteOnColumn(statement, context)) return
  const record = context.locate(type, statement.object)
  if (!('comment' in record)) context.keep(`a ${record.kind} has no comment of its own`)
  const isConstraint = kindOf(record.kind).spaces.some(({ space }) => space === 'constraint')
  if (type === 'OBJECT_INDEX' && isConstraint) {
    context.keep('the index of a constraint has no record of its own')
  }
  context.set(record, { comment: statement.comment || null })
}

function dropOwned(statement: DropOwnedStmt, context: ImportContext): void {
  const roles = (statement.roles ?? []).flatMap((node) =>
    'RoleSpec' in node ? (roleName(node.RoleSpec) ?? []) : [],
  )
  for (const record of [...context.model.all()]) {
    if (!context.model.has(record.id)) continue
    if ('grantee' in record && roles.includes(record.grantee)) context.remove(record.id)
    else if ('owner' in record && record.owner && roles.includes(record.owner))
      context.remove(record.id)
    else if ('roles' in record) withoutRoles(record, roles, context)
  }
}

/** What was for these roles alone goes away with them. */
function withoutRoles(
  record: AnyRecord & { roles: string[] },
  gone: readonly string[],
  context: ImportContext,
): void {
  const roles = record.roles.filter((role) => !gone.includes(role))
  if (roles.length === record.roles.length) return
  if (roles.length === 0) context.remove(record.id)
  else context.set(record, { roles })
}

/** False when the statement is of another sort. */
export function readAddressed(node: Node, context: ImportContext): boolean {
  if ('DropStmt' in node) drop(node.DropStmt, context)
  else if ('RenameStmt' in node) rename(node.RenameStmt, context)
  else if ('AlterOwnerStmt' in node) owner(node.AlterOwnerStmt, context)
  else if ('AlterObjectSchemaStmt' in node) move(node.AlterObjectSchemaStmt, context)
  else if ('DropOwnedStmt' in node) dropOwned(node.DropOwnedStmt, context)
  else if ('CommentStmt' in node) comment(node.CommentStmt, context)
  else return false
  return true
}
