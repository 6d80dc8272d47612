import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { ModelBuilder } from './builder'

/** A sequence always has the owner of the table that it belongs to. */
export function settleOwners(model: ModelBuilder, records: Iterable<AnyRecord>): void {
  for (const record of [...records]) {
    if (!('ownedBy' in record) || record.ownedBy === null) continue
    const { parent } = model.get(record.ownedBy)
    const table = parent === null ? null : model.get(parent)
    const owner = table && 'owner' in table ? table.owner : null
    if (owner !== null && owner !== record.owner) model.replace(record, { ...record, owner })
  }
}
