/** Objects of the same kind and name under the same parent are the same object. */
import { nameOf, signatureOf } from '@/lib/document/record-name'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { MatchContext } from './context'

function keyOf(record: AnyRecord): string | null {
  const name = nameOf(record)
  return name === null ? null : `${record.kind}\n${name}\n${signatureOf(record)}`
}

/** By key; null where several share it, so that the key does not tell who is who. */
function byKey(records: readonly AnyRecord[]): Map<string, AnyRecord | null> {
  const found = new Map<string, AnyRecord | null>()
  for (const record of records) {
    const key = keyOf(record)
    if (key !== null) found.set(key, found.has(key) ? null : record)
  }
  return found
}

export function pairByName(context: MatchContext, ours: Id | null, theirs: Id | null): void {
  const { pairing } = context
  const rest = context.theirChildren(theirs).filter(({ id }) => !pairing.currentOf(id))
  if (rest.length === 0) return
  const free = context.ourChildren(ours).filter(({ id }) => !pairing.incomingOf(id))
  const known = byKey(free)
  for (const [key, record] of byKey(rest)) {
    const same = known.get(key)
    if (same && record) pairing.pair(same, record)
  }
}
