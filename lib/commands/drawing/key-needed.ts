import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { isKey, needKey } from './keys'
import type { Work } from './work'

/** Foreign keys must go on referring to a key. */
export function refuseIfNeeded(work: Work, table: RecordOf<'table'>, columns: readonly Id[]): void {
  const { index } = work
  const needed = needKey(index, table.id, columns, isKey(index, table.id, columns))
  if (needed.length === 0) return
  const names = needed.map((key) => index.qualifiedName(key)).join(', ')
  const message = `${names} ${needed.length === 1 ? 'refers' : 'refer'} to this key of ${table.name}. Change that first.`
  work.refuse('would-break', table.name, message)
}
