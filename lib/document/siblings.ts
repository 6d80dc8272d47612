/** Siblings of one kind. A list of siblings never changes, so this is found once for all documents that share it. */
import type { AnyRecord, KindName, RecordOf } from '@/lib/kinds/kind-map'

const known = new WeakMap<readonly AnyRecord[], Map<KindName, readonly AnyRecord[]>>()

export function siblingsOfKind<K extends KindName>(
  siblings: readonly AnyRecord[],
  kind: K,
): readonly (AnyRecord & RecordOf<K>)[] {
  const kinds = known.get(siblings) ?? new Map<KindName, readonly AnyRecord[]>()
  known.set(siblings, kinds)
  const found = kinds.get(kind) ?? siblings.filter((record) => record.kind === kind)
  kinds.set(kind, found)
  // What was filtered by a kind is of that kind; through the map the type system cannot see it.
  return found as readonly (AnyRecord & RecordOf<K>)[]
}
