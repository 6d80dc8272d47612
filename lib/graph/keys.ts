import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'

const covers = (key: readonly (Id | null)[], columns: readonly Id[]) =>
  key.length > 0 && key.every((id) => id !== null && columns.includes(id))

/** Whether a key lets no two rows have the same values in these columns. */
export function isUniqueOver(children: readonly AnyRecord[], columns: readonly Id[]): boolean {
  return children.some((child) => {
    if (child.kind === 'primary-key' || child.kind === 'unique')
      return !child.withoutOverlaps && covers(child.columns, columns)
    if (child.kind !== 'index' || !child.unique || child.predicate !== null) return false
    return covers(
      child.elements.map(({ column }) => column),
      columns,
    )
  })
}
