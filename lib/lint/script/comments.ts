/** Line comments of a script, wherever they stand outside of strings and quoted names. */
import { skipBlank, tokenAt } from '@/lib/sql/lex/tokens'

export interface Comment {
  /** What follows the dashes, without blanks around it. */
  readonly text: string
  readonly start: number
  readonly end: number
}

const LINE = /--([^\n\r]*)|\/\*[\s\S]*?\*\//g

function commentsIn(text: string, from: number, to: number, found: Comment[]): void {
  const gap = text.slice(from, to)
  if (!gap.includes('--')) return
  for (const match of gap.matchAll(LINE)) {
    const [whole, said] = match
    if (said === undefined) continue
    const start = from + match.index
    found.push({ text: said.trim(), start, end: start + whole.length })
  }
}

export function commentsOf(text: string): Comment[] {
  const found: Comment[] = []
  let at = 0
  for (;;) {
    const next = skipBlank(text, at)
    commentsIn(text, at, next, found)
    if (next >= text.length) return found
    at = tokenAt(text, next).end
  }
}
