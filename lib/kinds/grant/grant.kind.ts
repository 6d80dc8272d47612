import { printRole } from '@/lib/sql/ast/role'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import type { RecordOf } from '../kind-map'
import type { KindSpec } from '../kind-spec'
import { visitColumn } from '../name-text'
import type { Piece, PrintContext } from '../print-context'
import { printRights } from '../privileges'
import { nested, plain } from '../traversal'
import { grantAtBirth } from './at-birth'
import { grantReaders } from './grant.read'
import { identitySequence } from './identity-sequence'
import { grantModel } from './model'

function objectOf(record: RecordOf<'grant'>, context: PrintContext): string {
  if (record.parent === null) return ''
  const object = context.get(record.parent)
  if (!context.is(object, 'column')) return context.grantPhrase(record.parent)
  const table = object.parent ? context.get(object.parent) : undefined
  const name = identitySequence(object, table && 'name' in table ? table.name : '')
  return `SEQUENCE ${context.nameBeside(object.id, name ?? '')}`
}

function statement(record: RecordOf<'grant'>, context: PrintContext): string {
  const rights = `${printRights(record, quoteIdent)} ON ${objectOf(record, context)}`
  const grantee = printRole(record.grantee)
  if (record.revoked) return `REVOKE ${rights} FROM ${grantee}`
  return `GRANT ${rights} TO ${grantee}${record.grantable ? ' WITH GRANT OPTION' : ''}`
}

export const grantKind: KindSpec<'grant'> = {
  kind: 'grant',
  label: 'Grant',
  scope: 'model',
  model: grantModel,
  spaces: [],
  attributes: {
    grantee: plain('Grantee'),
    privileges: plain('Privileges'),
    columns: nested('Columns', (value, visitor) =>
      value.map((column) => visitColumn(column, visitor)),
    ),
    grantable: plain('Grantable'),
    revoked: plain('Revoked'),
  },
  readers: grantReaders,
  atBirth: grantAtBirth,
  print(record, context): Piece[] {
    if (record.parent === null) return []
    const sql = statement(record, context)
    const first = record.revoked
      ? []
      : context.children(record.parent, 'grant').filter(({ revoked }) => revoked)
    const requires = record.privileges.includes('MAINTAIN')
      ? [{ version: 17, feature: 'the privilege MAINTAIN' }]
      : []
    return [
      {
        record: record.id,
        section: 'privileges',
        sql,
        again: sql,
        needs: first.map(({ id }) => id),
        after: [record.parent],
        requires,
      },
    ]
  },
}
