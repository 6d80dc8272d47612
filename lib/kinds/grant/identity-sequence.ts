import { makeObjectName } from '../auto-name'
import type { KindMap } from '../kind-map'

/** The name of the sequence behind an identity column, which has no record of its own. */
export function identitySequence(
  column: Pick<KindMap['column'], 'name' | 'identity'>,
  table: string,
): string | null {
  if (!column.identity) return null
  return column.identity.sequence ?? makeObjectName(table, column.name, 'seq')
}
