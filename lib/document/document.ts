import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'

/** A whole design: records by id. Never changed in place; steps make a new one. */
export interface Document {
  readonly records: ReadonlyMap<Id, AnyRecord>
}

export const emptyDocument: Document = { records: new Map() }
