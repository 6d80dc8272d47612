/** Two documents with the same ids for the same objects. */
import type { Document } from '@/lib/document/document'
import type { Id } from '@/lib/kinds/common'
import type { MatchEntry } from '@/lib/match/account'
import { matchDocuments } from '@/lib/match/match'
import type { MatchOptions } from '@/lib/match/options'

export interface Aligned {
  readonly before: Document
  readonly after: Document
  /** The differences, object by object. */
  readonly entries: readonly MatchEntry[]
}

export function align(
  before: Document,
  after: Document,
  options: Pick<MatchOptions, 'pairs' | 'apart' | 'given'> = {},
): Aligned {
  let n = 0
  const newId = () => {
    for (;;) {
      const id = `n${n++}` as Id
      if (!before.records.has(id)) return id
    }
  }
  const match = matchDocuments(before, after, { ...options, newId })
  return { before, after: match.document, entries: match.account.entries }
}
