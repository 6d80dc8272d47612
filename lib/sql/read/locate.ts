/** The record that ALTER, DROP, COMMENT and GRANT address, by the parser's object type and name. */
import type { Node, ObjectType, TypeName } from '@pgsql/types'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { ReadContext } from '@/lib/kinds/read-context'
import { kindOf } from '@/lib/kinds/registry'
import type { Space } from '@/lib/kinds/spaces'
import { ownColumn } from '@/lib/kinds/table-columns'
import { listOf, qualifiedName, stringOf, stringsOf } from '../ast/node'

const QUALIFIED: Partial<Record<ObjectType, Space>> = {
  OBJECT_TABLE: 'relation',
  OBJECT_VIEW: 'relation',
  OBJECT_MATVIEW: 'relation',
  OBJECT_INDEX: 'relation',
  OBJECT_SEQUENCE: 'relation',
  OBJECT_FOREIGN_TABLE: 'relation',
  OBJECT_COLLATION: 'collation',
  OBJECT_STATISTIC_EXT: 'statistics',
  OBJECT_TSCONFIGURATION: 'text search configuration',
  OBJECT_TSDICTIONARY: 'text search dictionary',
  OBJECT_TYPE: 'type',
  OBJECT_DOMAIN: 'type',
}
const GLOBAL: Partial<Record<ObjectType, Space>> = {
  OBJECT_SCHEMA: 'schema',
  OBJECT_EXTENSION: 'extension',
  OBJECT_ROLE: 'role',
  OBJECT_EVENT_TRIGGER: 'event trigger',
}
const OF_RELATION: Partial<Record<ObjectType, Space>> = {
  OBJECT_COLUMN: 'column',
  OBJECT_ATTRIBUTE: 'column',
  OBJECT_TABCONSTRAINT: 'constraint',
  OBJECT_TRIGGER: 'trigger',
  OBJECT_RULE: 'rule',
  OBJECT_POLICY: 'policy',
}
const WITH_ARGUMENTS: Partial<Record<ObjectType, Space>> = {
  OBJECT_FUNCTION: 'routine',
  OBJECT_PROCEDURE: 'routine',
  OBJECT_ROUTINE: 'routine',
  OBJECT_AGGREGATE: 'routine',
  OBJECT_OPERATOR: 'operator',
}

/** The words of an object's name, however the parser wraps them. */
export function nameParts(object: Node | undefined): string[] {
  if (!object) return []
  if ('List' in object) return listOf(object).flatMap(nameParts)
  if ('TypeName' in object) return stringsOf(object.TypeName.names)
  if ('ObjectWithArgs' in object) return stringsOf(object.ObjectWithArgs.objname)
  if ('RangeVar' in object) {
    const { schemaname, relname } = object.RangeVar
    return schemaname ? [schemaname, relname ?? ''] : [relname ?? '']
  }
  const text = stringOf(object)
  return text ? [text] : []
}

const show = (parts: string[]) => `"${parts.join('.')}"`

function argumentTypes(object: Node, context: ReadContext): string | null {
  if (!('ObjectWithArgs' in object) || object.ObjectWithArgs.args_unspecified) return null
  return (object.ObjectWithArgs.objargs ?? [])
    .map((arg) => ('TypeName' in arg ? context.type(arg.TypeName) : ''))
    .join(',')
}

const signatureOf = (record: AnyRecord) => kindOf(record.kind).signature?.(record) ?? ''

function overloaded(space: Space, object: Node, context: ReadContext): AnyRecord | undefined {
  const { schema, name } = qualifiedName(nameParts(object))
  const candidates = context.findAll(space, schema, name)
  const types = argumentTypes(object, context)
  if (types === null) return candidates[0]
  return candidates.find((candidate) => signatureOf(candidate) === types)
}

function part(space: Space, object: Node, context: ReadContext): AnyRecord | undefined {
  const parts = nameParts(object)
  const { schema, name } = qualifiedName(parts.slice(0, -1))
  const owner = context.find('relation', schema, name)
  if (!owner) return undefined
  const found = context.child(owner.id, space, parts.at(-1) ?? '')
  if (found || space !== 'column') return found
  // A column that came from a parent gets a record once something is said of it here.
  const inherited = context.column(owner.id, parts.at(-1) ?? '')
  return inherited && ownColumn(owner.id, parts.at(-1) ?? '', context)
}

function ofDomain(object: Node, context: ReadContext): AnyRecord | undefined {
  const [domain, constraint] = listOf(object)
  const { schema, name } = qualifiedName(nameParts(domain))
  const owner = context.find('type', schema, name)
  return owner && context.child(owner.id, 'constraint', stringOf(constraint))
}

function castName(object: Node, context: ReadContext): string {
  const types = listOf(object).map((node): TypeName | undefined =>
    'TypeName' in node ? node.TypeName : undefined,
  )
  return types.map((type) => context.type(type)).join(' AS ')
}

export function findObject(
  type: ObjectType,
  object: Node,
  context: ReadContext,
): AnyRecord | undefined {
  const { schema, name } = qualifiedName(nameParts(object))
  const qualified = QUALIFIED[type]
  if (qualified) return context.find(qualified, schema, name)
  const global = GLOBAL[type]
  if (global) return context.find(global, undefined, name)
  const withArguments = WITH_ARGUMENTS[type]
  if (withArguments) return overloaded(withArguments, object, context)
  const ofRelation = OF_RELATION[type]
  if (ofRelation) return part(ofRelation, object, context)
  if (type === 'OBJECT_DOMCONSTRAINT') return ofDomain(object, context)
  if (type === 'OBJECT_CAST') return context.find('cast', undefined, castName(object, context))
  return undefined
}

const LOCATABLE: ReadonlySet<string> = new Set([
  ...Object.keys({ ...QUALIFIED, ...GLOBAL, ...OF_RELATION, ...WITH_ARGUMENTS }),
  'OBJECT_DOMCONSTRAINT',
  'OBJECT_CAST',
])

export const isLocatable = (type: ObjectType): boolean => LOCATABLE.has(type)

export const objectPhrase = (type: ObjectType, object: Node | undefined): string => {
  const words = type
    .replace(/^OBJECT_/, '')
    .toLowerCase()
    .replaceAll('_', ' ')
  return `${words === 'tabconstraint' ? 'constraint' : words} ${show(nameParts(object))}`
}
