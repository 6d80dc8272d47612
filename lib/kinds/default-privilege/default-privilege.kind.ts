import { printRole } from '@/lib/sql/ast/role'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import type { RecordOf } from '../kind-map'
import type { KindSpec } from '../kind-spec'
import { optionallyNamed, visitSchema } from '../name-text'
import type { Piece, Requirement } from '../print-context'
import { defaultsKey, printRights, rightsRequire } from '../privileges'
import { plain } from '../traversal'
import { defaultPrivilegeReaders } from './default-privilege.read'
import { defaultPrivilegeModel } from './model'

/** Null when this version knows none of the rights. */
function statement(record: RecordOf<'default-privilege'>, version: number): string | null {
  const rights = printRights({ ...record, columns: [] }, version)
  if (rights === '') return null
  const words = ['ALTER DEFAULT PRIVILEGES']
  if (record.role !== null) words.push(`FOR ROLE ${quoteIdent(record.role)}`)
  if (record.schema !== null) words.push(`IN SCHEMA ${quoteIdent(record.schema)}`)
  const what = `${rights} ON ${record.objects.toUpperCase()}`
  const grantee = printRole(record.grantee)
  if (record.revoked) words.push(`REVOKE ${what} FROM ${grantee}`)
  else words.push(`GRANT ${what} TO ${grantee}${record.grantable ? ' WITH GRANT OPTION' : ''}`)
  return words.join(' ')
}

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
    const sql = statement(record, context.version)
    if (sql === null) return []
    const requires = requirements(record)
    return [{ record: record.id, section: 'privileges', sql, again: sql, requires }]
  },
}
