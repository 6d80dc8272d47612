import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

interface Ranked {
  readonly id: string
  readonly rank: string
}

/** Siblings in order; the id decides where two people put something in one place at once. */
export function byRank(a: Ranked, b: Ranked): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** A key between two others. Keys that are the same, in the wrong order or not keys at all are no obstacle. */
export function rankBetween(before: string | null, after: string | null): string {
  try {
    if (before === null || after === null || before < after)
      return generateKeyBetween(before, after)
    return generateKeyBetween(before, null)
  } catch {
    return generateKeyBetween(null, null)
  }
}

/** Keys in order between two others; null where there is no room for them. */
export function ranksBetween(
  before: string | null,
  after: string | null,
  count: number,
): string[] | null {
  try {
    return generateNKeysBetween(before, after, count)
  } catch {
    return null
  }
}

export const ranks = (count: number): string[] => generateNKeysBetween(null, null, count)
