/** The current document's SQL as it would read after the renames found so far, for comparing it with the incoming one's. */
import { nameOf } from '@/lib/document/record-name'
import type { Grammar } from '@/lib/kinds/traversal'
import { Contents, meaningOf } from './content'
import type { MatchContext } from './context'

function renames(context: MatchContext): Map<string, string | null> {
  const found = new Map<string, string | null>()
  for (const id of context.pairing.reasons.keys()) {
    const ours = context.ours.get(id)
    const theirs = context.pairing.incomingOf(id)
    const from = ours ? nameOf(ours) : null
    const to = theirs ? nameOf(theirs) : null
    if (from === null || to === null || from === to) continue
    // One word with two new names tells nothing.
    found.set(from, found.has(from) && found.get(from) !== to ? null : to)
  }
  return found
}

export function carriedContents(context: MatchContext): Contents {
  const words = renames(context)
  const sqlOf = (text: string, grammar: Grammar) =>
    grammar === 'routine'
      ? text
      : meaningOf(text, grammar)
          .split(' ')
          .map((word) => words.get(word) ?? word)
          .join(' ')
  return new Contents((id) => id, sqlOf)
}
