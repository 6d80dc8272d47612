import type { GrantStmt, Node, ObjectType } from '@pgsql/types'
import { rightsChange } from '@/lib/sql/ast/rights'
import { rolesOf } from '@/lib/sql/ast/role'
import type { AnyRecord } from '../kind-map'
import type { Readers } from '../kind-spec'
import type { ReadContext } from '../read-context'
import { changeGrants } from './change'
import { identityColumn } from './identity-column'
import { objectsIn } from './objects-in'

/** Whose rights have no record to stand under. */
const NO_RECORD: ReadonlySet<ObjectType> = new Set<ObjectType>([
  'OBJECT_DATABASE',
  'OBJECT_LANGUAGE',
  'OBJECT_FDW',
  'OBJECT_FOREIGN_SERVER',
  'OBJECT_LARGEOBJECT',
  'OBJECT_PARAMETER_ACL',
  'OBJECT_TABLESPACE',
])
const SYSTEM = new Set(['pg_catalog', 'information_schema'])

function nameOf(object: Node): { schema: string | undefined; name: string } {
  if ('RangeVar' in object) {
    return { schema: object.RangeVar.schemaname, name: object.RangeVar.relname ?? '' }
  }
  const parts = 'ObjectWithArgs' in object ? object.ObjectWithArgs.objname : undefined
  const words = (parts ?? []).map((part) => ('String' in part ? (part.String.sval ?? '') : ''))
  return { schema: words.at(-2), name: words.at(-1) ?? '' }
}

function objectOf(type: ObjectType, object: Node, context: ReadContext): AnyRecord {
  const { schema, name } = nameOf(object)
  const builtIn = schema === undefined && name.startsWith('pg_')
  if (builtIn || (schema !== undefined && SYSTEM.has(schema))) {
    context.keep(`"${name}" belongs to PostgreSQL itself`)
  }
  if ('RangeVar' in object && !context.find('relation', schema, name)) {
    const column = identityColumn(object.RangeVar, context)
    if (column) return column
  }
  const isRoutine = 'ObjectWithArgs' in object
  if (isRoutine && schema === undefined && context.findAll('routine', schema, name).length === 0) {
    context.keep(`"${name}" is not made by this script`)
  }
  return context.locate(type, object)
}

function targetsOf(node: GrantStmt, context: ReadContext): AnyRecord[] {
  const type = node.objtype ?? 'OBJECT_TABLE'
  if (NO_RECORD.has(type)) {
    const what = type.replace('OBJECT_', '').toLowerCase().replaceAll('_', ' ')
    context.keep(`the rights on a ${what} are no part of the model`)
  }
  const objects = node.objects ?? []
  if (node.targtype !== 'ACL_TARGET_ALL_IN_SCHEMA') {
    return objects.map((object) => objectOf(type, object, context))
  }
  return objects.flatMap((object) =>
    objectsIn(context.locate('OBJECT_SCHEMA', object), type, context),
  )
}

export const grantReaders: Readers = {
  GrantStmt(node, context) {
    const targets = targetsOf(node, context)
    const change = rightsChange(node)
    for (const target of targets) {
      for (const grantee of rolesOf(node.grantees)) changeGrants(target, grantee, change, context)
    }
  },
}
