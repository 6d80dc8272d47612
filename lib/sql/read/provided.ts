/** The names that a statement makes. One entry for each of the parser's statements that makes any. */
import type { Node, RangeVar } from '@pgsql/types'
import type { NodeOf, NodeTag } from '@/lib/kinds/kind-spec'
import type { Space } from '@/lib/kinds/spaces'
import { OBJECT_SPACES } from './mention-fields'
import type { Mention } from './mentions'
import { nameParts } from './name-parts'

type Made = (Mention | null)[]

const holds = <T extends NodeTag>(node: Node, tag: T): node is Node & Record<T, NodeOf<T>> =>
  tag in node
const makes =
  <T extends NodeTag>(tag: T, made: (node: NodeOf<T>) => Made) =>
  (statement: Node): Made =>
    holds(statement, tag) ? made(statement[tag]) : []

const one = (space: Space, name: string | undefined): Made => [
  name ? { space, schema: null, name } : null,
]
const list = (space: Space, names: unknown): Made => {
  const parts = nameParts(names)
  const name = parts.at(-1)
  return [name ? { space, schema: parts.at(-2) ?? null, name } : null]
}
const relation = (name: RangeVar | undefined, ...spaces: Space[]): Made =>
  ['relation' as const, ...spaces].map((space) =>
    name?.relname ? { space, schema: name.schemaname ?? null, name: name.relname } : null,
  )

/** An index lives in its table's schema. */
const beside = (table: RangeVar | undefined, name: string | undefined): Made => [
  name ? { space: 'relation', schema: table?.schemaname ?? null, name } : null,
]

function renamed(node: NodeOf<'RenameStmt'>): Made {
  const space = node.renameType ? OBJECT_SPACES[node.renameType] : undefined
  if (!space || !node.newname) return []
  if (node.relation) return beside(node.relation, node.newname)
  const old = node.object && 'ObjectWithArgs' in node.object ? node.object.ObjectWithArgs : null
  const schema = nameParts(old ? old.objname : node.object).at(-2) ?? null
  return [{ space, schema, name: node.newname }]
}

function moved(node: NodeOf<'AlterObjectSchemaStmt'>): Made {
  const space = node.objectType ? OBJECT_SPACES[node.objectType] : undefined
  const old = node.object && 'ObjectWithArgs' in node.object ? node.object.ObjectWithArgs : null
  const name = node.relation?.relname ?? nameParts(old ? old.objname : node.object).at(-1)
  return space && name ? [{ space, schema: node.newschema ?? null, name }] : []
}

const PROVIDERS = [
  makes('CreateOpClassStmt', (node) => [
    ...list('operator class', node.opclassname),
    // Without FAMILY, PostgreSQL makes one of the same name when there is none.
    ...(node.opfamilyname ? [] : list('operator family', node.opclassname)),
  ]),
  makes('CreateOpFamilyStmt', (node) => list('operator family', node.opfamilyname)),
  makes('CreatePLangStmt', (node) => one('language', node.plname)),
  makes('CreateFdwStmt', (node) => one('foreign data wrapper', node.fdwname)),
  makes('CreateForeignServerStmt', (node) => one('server', node.servername)),
  makes('CreateForeignTableStmt', (node) => relation(node.base?.relation, 'type')),
  makes('CreatePublicationStmt', (node) => one('publication', node.pubname)),
  makes('CreateConversionStmt', (node) => list('conversion', node.conversion_name)),
  makes('CreateAmStmt', (node) => one('access method', node.amname)),
  makes('CreateTableAsStmt', (node) => relation(node.into?.rel, 'type')),
  makes('SelectStmt', (node) => relation(node.intoClause?.rel, 'type')),
  makes('CreateStmt', (node) => relation(node.relation, 'type')),
  makes('ViewStmt', (node) => relation(node.view, 'type')),
  makes('CompositeTypeStmt', (node) => relation(node.typevar, 'type')),
  makes('CreateSeqStmt', (node) => relation(node.sequence)),
  makes('IndexStmt', (node) => beside(node.relation, node.idxname)),
  makes('CreateFunctionStmt', (node) => list('routine', node.funcname)),
  makes('CreateEnumStmt', (node) => list('type', node.typeName)),
  makes('CreateRangeStmt', (node) => list('type', node.typeName)),
  makes('CreateDomainStmt', (node) => list('type', node.domainname)),
  makes('CreateSchemaStmt', (node) => one('schema', node.schemaname ?? node.authrole?.rolename)),
  makes('CreateExtensionStmt', (node) => one('extension', node.extname)),
  makes('CreateRoleStmt', (node) => one('role', node.role)),
  makes('CreateEventTrigStmt', (node) => one('event trigger', node.trigname)),
  makes('CreateStatsStmt', (node) => list('statistics', node.defnames)),
  makes('DefineStmt', (node) => {
    const space = node.kind ? OBJECT_SPACES[node.kind] : undefined
    return space ? list(space, node.defnames) : []
  }),
  makes('RenameStmt', renamed),
  makes('AlterObjectSchemaStmt', moved),
]

export const provided = (statement: Node): Mention[] =>
  PROVIDERS.flatMap((makesOf) => makesOf(statement)).filter((mention) => mention !== null)
