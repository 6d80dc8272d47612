import type { AlterDefaultPrivilegesStmt, ObjectType } from '@pgsql/types'
import { defElems, nameOf } from '@/lib/sql/ast/def-elem'
import { listOf, stringsOf } from '@/lib/sql/ast/node'
import { rightsChange } from '@/lib/sql/ast/rights'
import { EVERYBODY, RUNNER, rolesOf } from '@/lib/sql/ast/role'
import type { RecordOf } from '../kind-map'
import type { Readers } from '../kind-spec'
import { type Change, changeEntries, defaultsKey, expand, reconcile, SORT_OF } from '../privileges'
import type { ReadContext } from '../read-context'
import type { DefaultPrivilege } from './model'

type Where = Pick<DefaultPrivilege, 'role' | 'schema' | 'objects' | 'grantee'>

const OBJECTS: Partial<Record<ObjectType, DefaultPrivilege['objects']>> = {
  OBJECT_TABLE: 'tables',
  OBJECT_SEQUENCE: 'sequences',
  OBJECT_FUNCTION: 'functions',
  OBJECT_TYPE: 'types',
  OBJECT_SCHEMA: 'schemas',
  OBJECT_LARGEOBJECT: 'large objects',
}

const itemsOf = (node: AlterDefaultPrivilegesStmt, option: string) =>
  listOf(defElems(node.options).find((element) => nameOf(element) === option)?.arg)

/** Only what holds in all schemas can take away what PostgreSQL gives; in one schema a REVOKE ends a GRANT there. */
function isDefault({ role, schema, objects, grantee }: Where, context: ReadContext): boolean {
  if (schema !== null) return false
  if (grantee === EVERYBODY) return objects === 'functions' || objects === 'types'
  if (role !== null) return grantee === role
  return grantee === RUNNER || context.find('role', undefined, grantee) === undefined
}

function changeDefaults(where: Where, change: Change, context: ReadContext): void {
  const key = defaultsKey(where.role, where.schema, where.objects)
  const before: RecordOf<'default-privilege'>[] = []
  for (const record of context.findAll('default privilege', undefined, key)) {
    if (context.is(record, 'default-privilege') && record.grantee === where.grantee) {
      before.push(record)
    }
  }
  const withColumns = before.map((record) => ({ ...record, columns: [] }))
  const entries = changeEntries(
    withColumns,
    SORT_OF[where.objects],
    change,
    (_privilege, mark) =>
      isDefault(where, context) &&
      (where.grantee === EVERYBODY || (mark !== 'granted' && mark !== 'grantable')),
    false,
  )
  reconcile(withColumns, entries, {
    add: ({ columns: _, ...entry }) =>
      context.add('default-privilege', null, { ...where, ...entry }),
    patch: (record, { columns: _, ...entry }) => {
      const found = before.find(({ id }) => id === record.id)
      if (found) context.patch(found, entry)
    },
    remove: (record) => context.remove(record.id),
  })
}

function placesOf(roles: readonly string[], schemas: readonly string[]) {
  const owners = roles.length > 0 ? roles.map((role) => (role === RUNNER ? null : role)) : [null]
  const places = schemas.length > 0 ? schemas : [null]
  return owners.flatMap((role) => places.map((schema) => ({ role, schema })))
}

export const defaultPrivilegeReaders: Readers = {
  AlterDefaultPrivilegesStmt(node, context) {
    const { action = {} } = node
    const objects = OBJECTS[action.objtype ?? 'OBJECT_TABLE']
    if (!objects) return context.keep('the model has no default privileges for such objects')
    const change = rightsChange(action)
    const wrong = change.rights.find(
      ({ privilege }) => expand(privilege, SORT_OF[objects], false).length === 0,
    )
    if (wrong) context.refuse(`${wrong.privilege} is no right on ${objects}`)
    const schemas = stringsOf(itemsOf(node, 'schemas'))
    for (const schema of schemas) context.schemaFor(schema)
    for (const place of placesOf(rolesOf(itemsOf(node, 'roles')), schemas)) {
      for (const grantee of rolesOf(action.grantees)) {
        changeDefaults({ ...place, objects, grantee }, change, context)
      }
    }
  },
}
