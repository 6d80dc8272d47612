/** Whether a look-up by some columns of a table begins with one that an index begins with. */
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'

const firstOf = (record: AnyRecord): Id | null => {
  if (record.kind === 'primary-key' || record.kind === 'unique') return record.columns[0] ?? null
  return record.kind === 'index' ? (record.elements[0]?.column ?? null) : null
}

/** Columns that the table does not have are no reason to tell anything. */
export function lacksIndex(parts: readonly AnyRecord[], columns: readonly string[]): boolean {
  const ids = new Map(
    parts.flatMap((part) => (part.kind === 'column' ? [[part.name, part.id] as const] : [])),
  )
  const asked = columns.map((name) => ids.get(name))
  if (asked.length === 0 || asked.includes(undefined)) return false
  const first = new Set(parts.map(firstOf))
  return !asked.some((id) => id !== undefined && first.has(id))
}
