/** What stands in the way of taking an edited text in: where, why, and what might be meant. */
import type { Document } from '@/lib/document/document'
import type { Chunk } from '../lex/split'
import { tokenize } from '../lex/tokens'
import { similarName } from './similar-name'

export interface EditProblem {
  /** Both from 1. */
  line: number
  column: number
  offset: number
  length: number
  message: string
  hint: string | null
}

export function problemAt(
  text: string,
  from: number,
  to: number,
  message: string,
  hint: string | null = null,
): EditProblem {
  const before = text.slice(0, from)
  const line = before.split('\n').length
  return {
    line,
    column: from - before.lastIndexOf('\n'),
    offset: from,
    length: Math.max(1, to - from),
    message,
    hint,
  }
}

/** The names in a message, the last part of each. */
const namesIn = (message: string): string[] =>
  Array.from(message.matchAll(/"([^"]+)"/g), ([, name]) => name?.split('.').at(-1) ?? '')

const IS_MISSING = /does not exist|has no column|is not known|there is no/i

/** A statement that was refused: at the name that the reason speaks of, else at its first line. */
export function refusedStatement(
  document: Document,
  text: string,
  chunk: Chunk,
  reason: string,
): EditProblem {
  const names = namesIn(reason)
  const tokens = tokenize(chunk.text)
  const named = tokens.find(
    ({ kind, value }) =>
      (kind === 'word' && names.includes(value)) ||
      (kind === 'quoted' && names.includes(value.slice(1, -1))),
  )
  const firstLine = chunk.text.indexOf('\n')
  const from = chunk.start + (named?.start ?? 0)
  const to = chunk.start + (named?.end ?? (firstLine < 0 ? chunk.text.length : firstLine))
  const missing = IS_MISSING.test(reason) ? names[0] : undefined
  const meant = missing === undefined ? null : similarName(document, missing)
  const message = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}${/[.!?]$/.test(reason) ? '' : '.'}`
  return problemAt(text, from, to, message, meant === null ? null : `Did you mean “${meant}”?`)
}
