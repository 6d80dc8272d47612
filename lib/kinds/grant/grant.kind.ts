import { printRole } from '@/lib/sql/ast/role'
import type { RecordOf } from '../kind-map'
import type { KindSpec } from '../kind-spec'
import { visitColumn } from '../name-text'
import type { Piece, PrintContext } from '../print-context'
import { printRights, rightsRequire } from '../privileges'
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

/** Null when this version knows none of the rights. */
function statement(record: RecordOf<'grant'>, context: PrintContext): string | null {
  const rights = printRights(record, context.version)
  if (rights === '') return null
  const what = `${rights} ON ${objectOf(record, context)}`
  const grantee = printRole(record.grantee)
  if (record.revoked) return `REVOKE ${what} FROM ${grantee}`
  return `GRANT ${what} TO ${grantee}${record.grantable ? ' WITH GRANT OPTION' : ''}`
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
    if (sql === null) return []
    const first = record.revoked
      ? []
      : context.children(record.parent, 'grant').filter(({ revoked }) => revoked)
    return [
      {
        record: record.id,
        section: 'privileges',
        sql,
        again: sql,
        needs: first.map(({ id }) => id),
        after: [record.parent],
        requires: rightsRequire(record),
      },
    ]
  },
}
