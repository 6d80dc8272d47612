/** What copied records point at and the other design does not have: they do without it, or stay behind. */
import { idsIn } from '@/lib/document/record-ids'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'

/** The record without what is not there; null when it makes no sense so. */
function without(record: AnyRecord, isThere: (id: Id) => boolean): AnyRecord | null {
  if (record.kind === 'sequence') return { ...record, ownedBy: null }
  if (record.kind === 'table') {
    const { replicaIdentity } = record
    const keeps = typeof replicaIdentity === 'string' || isThere(replicaIdentity.index)
    const identity = keeps ? replicaIdentity : ('default' as const)
    return { ...record, parents: record.parents.filter(isThere), replicaIdentity: identity }
  }
  if ('attachedTo' in record && record.attachedTo !== null && !isThere(record.attachedTo)) {
    const alone = { ...record, attachedTo: null }
    return idsIn(alone).every(isThere) ? alone : null
  }
  return null
}

export interface Kept {
  records: Map<Id, AnyRecord>
  /** Those that stay behind, with what they lack. */
  left: Map<AnyRecord, Id>
}

/** `isThere`: of an id that is not among the records. What loses what it belongs to goes with it. */
export function withoutLost(
  records: ReadonlyMap<Id, AnyRecord>,
  isThere: (id: Id) => boolean,
): Kept {
  const kept = new Map(records)
  const left = new Map<AnyRecord, Id>()
  const known = (id: Id) => kept.has(id) || (!records.has(id) && isThere(id))
  const settle = (record: AnyRecord): void => {
    const lost = idsIn(record).find((target) => !known(target))
    const rest = lost === undefined ? record : without(record, known)
    if (rest && (record.parent === null || known(record.parent))) {
      kept.set(record.id, rest)
      return
    }
    kept.delete(record.id)
    if (lost !== undefined) left.set(record, lost)
  }
  for (let before = -1; before !== kept.size; ) {
    before = kept.size
    for (const record of [...kept.values()]) settle(record)
  }
  return { records: kept, left }
}
