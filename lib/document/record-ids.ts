import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { visitRecord } from '@/lib/kinds/visit-record'

/** Records never change, so what they point at is found once. */
const known = new WeakMap<AnyRecord, readonly Id[]>()
const NONE: readonly Id[] = []

/** The ids in a record's attributes; its parent is not among them. */
export function idsIn(record: AnyRecord): readonly Id[] {
  const before = known.get(record)
  if (before) return before
  const ids = new Set<Id>()
  visitRecord(record, {
    id: (id) => {
      ids.add(id)
      return id
    },
    sql: (text) => text,
  })
  const found = ids.size === 0 ? NONE : [...ids]
  known.set(record, found)
  return found
}
