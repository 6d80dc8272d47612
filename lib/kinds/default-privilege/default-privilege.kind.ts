import type { RecordOf } from '../kind-map'
import type { KindSpec } from '../kind-spec'
import { optionallyNamed, visitSchema } from '../name-text'
import type { Piece, Requirement } from '../print-context'
import { defaultsKey, rightsRequire } from '../privileges'
import { plain } from '../traversal'
import { defaultPrivilegeMigrate } from './default-privilege.migrate'
import { defaultPrivilegeStatement } from './default-privilege.print'
import { defaultPrivilegeReaders } from './default-privilege.read'
import { defaultPrivilegeModel } from './model'

function requirements(record: RecordOf<'default-privilege'>): Requirement[] {
  const large = { version: 18, feature: 'default privileges on large objects' }
  return [...(record.objects === 'large objects' ? [large] : []), ...rightsRequire(record)]
}

export const defaultPrivilegeKind: KindSpec<'default-privilege'> = {
  kind: 'default-privilege',
  label: 'Default privilege',
  scope: 'model',
  model: defaultPrivilegeModel,
  spaces: [{ space: 'default privilege', scope: 'database' }],
  attributes: {
    role: plain('Role'),
    schema: optionallyNamed('Schema', visitSchema),
    objects: plain('Objects'),
    grantee: plain('Grantee'),
    privileges: plain('Privileges'),
    grantable: plain('Grantable'),
    revoked: plain('Revoked'),
  },
  readers: defaultPrivilegeReaders,
  nameOf: (record) => defaultsKey(record.role, record.schema, record.objects),
  print(record, context): Piece[] {
    const sql = defaultPrivilegeStatement(record, context.version)
    if (sql === null) return []
    const requires = requirements(record)
    return [{ record: record.id, section: 'privileges', sql, again: sql, requires }]
  },
  migrate: defaultPrivilegeMigrate,
}
