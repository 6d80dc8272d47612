import { makeObjectName } from '../auto-name'
import type { RecordOf } from '../kind-map'
import type { ReadContext } from '../read-context'

/** A renamed table keeps the names of its not-null constraints and identity sequences. */
export function keepDerivedNames(table: RecordOf<'table'>, context: ReadContext): void {
  for (const column of context.children(table.id, 'column')) {
    const { notNull, identity } = column
    context.patch(column, {
      notNull: notNull && {
        ...notNull,
        name: notNull.name ?? makeObjectName(table.name, column.name, 'not_null'),
      },
      identity: identity && {
        ...identity,
        sequence: identity.sequence ?? makeObjectName(table.name, column.name, 'seq'),
      },
    })
  }
}
