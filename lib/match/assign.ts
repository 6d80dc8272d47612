import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { Pairing } from './pairing'

export interface Likeness {
  ours: AnyRecord
  theirs: AnyRecord
  score: number
  reason: string | null
}

/** Beyond this many comparisons a guess is not worth its time. */
const MOST = 40_000

/** The best couples first; each object is given away once. */
export function assign(pairing: Pairing, found: readonly Likeness[]): void {
  for (const { ours, theirs, reason } of found.toSorted((a, b) => b.score - a.score)) {
    pairing.pair(ours, theirs, reason)
  }
}

/** Likenesses of all couples that may be one object. */
export function compareAll(
  pairing: Pairing,
  ours: readonly AnyRecord[],
  theirs: readonly AnyRecord[],
  likeness: (ours: AnyRecord, theirs: AnyRecord) => Likeness | null,
): Likeness[] {
  if (ours.length * theirs.length > MOST) return []
  return ours.flatMap((one) =>
    theirs.flatMap((other) => (pairing.mayPair(one, other) ? (likeness(one, other) ?? []) : [])),
  )
}
