import { quoteIdent } from '@/lib/sql/lex/identifier'
import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { roleModel } from './model'
import { roleMigrate } from './role.migrate'
import { printRole } from './role.print'
import { roleReaders } from './role.read'

export const roleKind: KindSpec<'role'> = {
  kind: 'role',
  label: 'Role',
  scope: 'model',
  model: roleModel,
  spaces: [{ space: 'role', scope: 'database' }],
  attributes: {
    name: plain('Name'),
    login: plain('Login'),
    superuser: plain('Superuser'),
    createDatabase: plain('Create database'),
    createRole: plain('Create role'),
    inherit: plain('Inherit'),
    replication: plain('Replication'),
    bypassRowSecurity: plain('Bypass row security'),
    connectionLimit: plain('Connection limit'),
    validUntil: plain('Valid until'),
    memberOf: plain('Member of'),
    settings: plain('Settings'),
    comment: plain('Comment'),
  },
  readers: roleReaders,
  print: printRole,
  phrase: (record) => `ROLE ${quoteIdent(record.name)}`,
  migrate: roleMigrate,
}
