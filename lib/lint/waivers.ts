/** Which findings somebody answers for. A waiver holds for its object and what is in it, on one rule or a topic of it. */
import type { DocumentIndex } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { type Finding, ruleKey } from './finding'

export type Waiver = RecordOf<'waiver'>

const MAX_DEPTH = 100

export const isExpired = ({ until }: Waiver, today: string): boolean => until < today

const isFor = (waiver: Waiver, finding: Finding) =>
  waiver.rule === finding.rule || waiver.rule === ruleKey(finding.rule, finding.topic)

/** The waiver nearest to the finding's object; one that holds before one that ran out. */
export function waiverOf(index: DocumentIndex, finding: Finding, today: string): Waiver | null {
  let expired: Waiver | null = null
  let at: Id | null = finding.object
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    for (const waiver of index.childrenOf(at, 'waiver')) {
      if (!isFor(waiver, finding)) continue
      if (!isExpired(waiver, today)) return waiver
      expired ??= waiver
    }
    if (at === null) break
    at = index.get(at)?.parent ?? null
  }
  return expired
}
