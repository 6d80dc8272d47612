/**
 * What two documents have in common because one was made out of the other. The very same record under the same id, with
 * nothing below that differs, needs no comparing.
 */
import type { Document } from '@/lib/document/document'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'

function markAbove(document: Document, record: AnyRecord, into: Set<Id | null>): void {
  let at: AnyRecord | undefined = record
  while (at) {
    if (into.has(at.parent)) return
    into.add(at.parent)
    at = at.parent === null ? undefined : document.records.get(at.parent)
  }
}

/** Records of one document that the other does not hold just so. */
export const differing = (document: Document, other: Document): AnyRecord[] =>
  [...document.records.values()].filter((record) => other.records.get(record.id) !== record)

/** Those above records, up to the top, which null stands for. */
export function parentsOf(document: Document, records: readonly AnyRecord[]): Set<Id | null> {
  const found = new Set<Id | null>()
  for (const record of records) markAbove(document, record, found)
  return found
}
