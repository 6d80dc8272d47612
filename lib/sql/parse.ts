/** PostgreSQL's own parser, one statement at a time. Whatever the text, the answer is a tree or a reason. */
import type { Node } from '@pgsql/types'
import { hasSqlDetails, loadModule, parseSync } from 'libpg-query'
import { fail, ok, type Result } from '../result'

export interface ParseProblem {
  message: string
  /** Byte offset in the text. */
  at: number
}

export const loadParser = loadModule

export function parseStatement(text: string): Result<Node | null, ParseProblem> {
  const nul = text.indexOf('\u0000')
  if (nul >= 0) return fail({ message: 'holds a NUL character, which SQL text cannot', at: nul })
  try {
    const parsed = parseSync(text)
    return ok(parsed.stmts?.[0]?.stmt ?? null)
  } catch (error) {
    if (hasSqlDetails(error)) {
      return fail({ message: error.message, at: error.sqlDetails?.cursorPosition ?? 0 })
    }
    if (error instanceof RangeError || error instanceof WebAssembly.RuntimeError) {
      return fail({ message: 'is nested too deeply to be parsed', at: 0 })
    }
    if (error instanceof Error) return fail({ message: error.message, at: 0 })
    throw error
  }
}
