import type { DocumentIndex } from '@/lib/document/document-index'
import { rankBetween } from '@/lib/document/rank'
import type { Id } from '@/lib/kinds/common'

/** The rank of something put in front of a sibling, or at the end; siblings of its own kind are what it is sorted among. */
export function rankBefore(
  index: DocumentIndex,
  parent: Id | null,
  before: Id | null,
  moved: Id | null = null,
): string {
  const siblings = index.children(parent).filter((record) => record.id !== moved)
  const at = before === null ? -1 : siblings.findIndex((record) => record.id === before)
  if (at < 0) return rankBetween(siblings.at(-1)?.rank ?? null, null)
  return rankBetween(siblings[at - 1]?.rank ?? null, siblings[at]?.rank ?? null)
}
