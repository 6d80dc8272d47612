import { printRole } from '@/lib/sql/ast/role'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import type { RecordOf } from '../kind-map'
import type { KindSpec } from '../kind-spec'
import { optionallyNamed, visitSchema } from '../name-text'
import type { Requirement } from '../print-context'
import { defaultsKey, printRights } from '../privileges'
import { plain } from '../traversal'
import { defaultPrivilegeReaders } from './default-privilege.read'
import { defaultPrivilegeModel } from './model'

function statement(record: RecordOf<'default-privilege'>): string {
  const words = ['ALTER DEFAULT PRIVILEGES']
  if (record.role !== null) words.push(`FOR ROLE ${quoteIdent(record.role)}`)
  if (record.schema !== null) words.push(`IN SCHEMA ${quoteIdent(record.schema)}`)
  const rights = `${printRights({ ...record, columns: [] }, quoteIdent)} ON ${record.objects.toUpperCase()}`
  const grantee = printRole(record.grantee)
  if (record.revoked) words.push(`REVOKE ${rights} FROM ${grantee}`)
  else words.push(`GRANT ${rights} TO ${grantee}${record.grantable ? ' WITH GRANT OPTION' : ''}`)
  return words.join(' ')
}

function requirements(record: RecordOf<'default-privilege'>): Requirement[] {
  const out: Requirement[] = []
  if (record.objects === 'large objects') {
    out.push({ version: 18, feature: 'default privileges on large objects' })
  }
  if (record.privileges.includes('MAINTAIN')) {
    out.push({ version: 17, feature: 'the privilege MAINTAIN' })
  }
  return out
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
  print(record) {
    const sql = statement(record)
    return [
      {
        record: record.id,
        section: 'privileges',
        sql,
        again: sql,
        requires: requirements(record),
      },
    ]
  },
}
