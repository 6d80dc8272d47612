import type { RangeVar } from '@pgsql/types'
import type { RecordOf } from '../kind-map'
import type { ReadContext } from '../read-context'
import { identitySequence } from './identity-sequence'

/** The column whose identity sequence has this name. */
export function identityColumn(
  { schemaname, relname = '' }: RangeVar,
  context: ReadContext,
): RecordOf<'column'> | undefined {
  const schema = context.schemaFor(schemaname)
  for (const table of context.children(schema, 'table')) {
    const found = context
      .children(table.id, 'column')
      .find((column) => identitySequence(column, table.name) === relname)
    if (found) return found
  }
  return undefined
}
