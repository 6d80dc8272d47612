/** A rule's action as text: NOTHING, one statement, or several in parentheses. */
import { StatementSource } from '@/lib/sql/read/source'
import type { Visitor } from '../traversal'

export const NOTHING = 'NOTHING'

/** Cuts at the semicolons of a parenthesised list; what is no list is one statement. */
export function statementsOf(action: string): string[] {
  const source = new StatementSource(action, 1)
  const end = source.tokens.length
  if (!source.is(0, '(') || source.closing(0) !== end - 1) return [action]
  const parts: string[] = []
  for (let from = 1; from < end - 1; ) {
    const semicolon = source.find([';'], from, end - 1)
    const to = semicolon < 0 ? end - 1 : semicolon
    const text = source.slice(from, to)
    if (text) parts.push(text)
    from = to + 1
  }
  return parts
}

export function joinStatements(statements: readonly string[]): string {
  const [first, ...more] = statements
  if (first === undefined) return NOTHING
  return more.length === 0 ? first : `(${statements.join(';\n    ')})`
}

export function visitAction(action: string, visitor: Visitor): string {
  if (action === NOTHING) return action
  return joinStatements(statementsOf(action).map((text) => visitor.sql(text, 'statement')))
}
