import { EVERYBODY, printRole } from '@/lib/sql/ast/role'
import type { RecordOf } from '../kind-map'
import type { KindSpec } from '../kind-spec'
import type { Piece, PrintContext } from '../print-context'
import { optionalSql, plain } from '../traversal'
import { policyModel } from './model'
import { policyMigrate } from './policy.migrate'
import { policyReaders } from './policy.read'

const isForAll = (roles: readonly string[]) =>
  roles.length === 0 || (roles.length === 1 && roles[0] === EVERYBODY)

function print(policy: RecordOf<'policy'>, context: PrintContext): Piece[] {
  if (policy.parent === null) return []
  const lines = [
    `CREATE POLICY ${context.ident(policy.id)} ON ${context.name(policy.parent)}`,
    ...(policy.permissive ? [] : ['AS RESTRICTIVE']),
    ...(policy.command === 'all' ? [] : [`FOR ${policy.command.toUpperCase()}`]),
    ...(isForAll(policy.roles) ? [] : [`TO ${policy.roles.map(printRole).join(', ')}`]),
    ...(policy.using === null ? [] : [`USING (${policy.using})`]),
    ...(policy.check === null ? [] : [`WITH CHECK (${policy.check})`]),
  ]
  return [{ record: policy.id, section: 'row security', sql: lines.join('\n  ') }]
}

export const policyKind: KindSpec<'policy'> = {
  kind: 'policy',
  label: 'Policy',
  scope: 'model',
  model: policyModel,
  spaces: [{ space: 'policy', scope: 'parent' }],
  attributes: {
    name: plain('Name'),
    command: plain('Command'),
    permissive: plain('Permissive'),
    roles: plain('Roles'),
    using: optionalSql('Using', 'expression'),
    check: optionalSql('Check', 'expression'),
    comment: plain('Comment'),
  },
  readers: policyReaders,
  print,
  phrase: (record, context) =>
    record.parent ? `POLICY ${context.ident(record.id)} ON ${context.name(record.parent)}` : '',
  migrate: policyMigrate,
}
