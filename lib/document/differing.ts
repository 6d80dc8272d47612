import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { Document } from './document'

/** Records of one document that the other does not hold just so. */
export const differing = (document: Document, other: Document): AnyRecord[] =>
  [...document.records.values()].filter((record) => other.records.get(record.id) !== record)
