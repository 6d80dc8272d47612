import type { KindSpec } from '../kind-spec'
import { visitColumn } from '../name-text'
import type { Piece } from '../print-context'
import { rightsRequire } from '../privileges'
import { nested, plain } from '../traversal'
import { grantAtBirth } from './at-birth'
import { grantMigrate } from './grant.migrate'
import { grantStatement } from './grant.print'
import { grantReaders } from './grant.read'
import { grantModel } from './model'

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
    const sql = grantStatement(record, context)
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
  migrate: grantMigrate,
}
