/** PostgreSQL's own parser, one statement at a time. Whatever the text, the answer is a tree or a reason. */
import type { Node } from '@pgsql/types'
import { hasSqlDetails, loadModule, parseSync } from 'libpg-query'
import { fail, ok, type Result } from '../result'
import { tokenize } from './lex/tokens'

export interface ParseProblem {
  message: string
  /** Offset in the text, in its own characters (UTF-16), not in bytes. */
  at: number
}

export const loadParser = loadModule

/** PostgreSQL's own scanner takes the square of the time for a run of operator characters; no operator is so long. */
const LONG_RUN = /[~!@#^&|`?+\-*/%<>=]{1000}/
const LONGEST_OPERATOR = 1000

const hasEndlessOperator = (text: string): boolean =>
  LONG_RUN.test(text) &&
  tokenize(text).some(
    ({ kind, start, end }) => kind === 'operator' && end - start >= LONGEST_OPERATOR,
  )

/** The parser counts characters of Unicode where it reports an error, and bytes in its trees. */
function offsetOf(text: string, characters: number): number {
  let at = 0
  for (let n = 0; n < characters && at < text.length; n++) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  }
  return at
}

export function parseStatement(text: string): Result<Node | null, ParseProblem> {
  const nul = text.indexOf('\u0000')
  if (nul >= 0) return fail({ message: 'holds a NUL character, which SQL text cannot', at: nul })
  if (hasEndlessOperator(text)) return fail({ message: 'operator too long', at: 0 })
  try {
    const parsed = parseSync(text)
    return ok(parsed.stmts?.[0]?.stmt ?? null)
  } catch (error) {
    if (hasSqlDetails(error)) {
      const at = offsetOf(text, error.sqlDetails?.cursorPosition ?? 0)
      return fail({ message: error.message, at })
    }
    if (error instanceof RangeError || error instanceof WebAssembly.RuntimeError) {
      return fail({ message: 'is nested too deeply to be parsed', at: 0 })
    }
    if (error instanceof Error) return fail({ message: error.message, at: 0 })
    throw error
  }
}
