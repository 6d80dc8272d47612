/**
 * DO blocks that only guard a definition: `IF NOT EXISTS (…) THEN CREATE … END IF` and
 * `CREATE …; EXCEPTION WHEN duplicate_object THEN …`. On an empty database they come down to the definition.
 */
import type { DoStmt } from '@pgsql/types'
import { stringOf } from '../ast/node'
import { StatementSource } from './source'

export interface GuardedStatement {
  sql: string
  /** Lines after the block's first line. */
  line: number
}

const DEFINITION = ['create', 'alter', 'comment', 'grant', 'revoke']

class Body {
  readonly found: GuardedStatement[] = []

  constructor(private readonly source: StatementSource) {}

  private semicolon(at: number): number {
    return this.source.find([';'], at)
  }

  /** Index after one item, or -1 when it is more than a guarded definition. */
  private item(at: number): number {
    const { source } = this
    const end = this.semicolon(at)
    if (source.is(at, 'if')) return this.condition(at)
    if (end < 0) return -1
    if (source.is(at, 'null', 'raise')) return end + 1
    if (!source.is(at, ...DEFINITION)) return -1
    const token = source.tokens[at]
    const line = source.text.slice(0, token?.start).split('\n').length - 1
    this.found.push({ sql: source.slice(at, end), line })
    return end + 1
  }

  private condition(at: number): number {
    const { source } = this
    if (!source.is(at + 1, 'not') || !source.is(at + 2, 'exists') || !source.is(at + 3, '('))
      return -1
    const then = source.closing(at + 3) + 1
    if (!source.is(then, 'then')) return -1
    const end = this.items(then + 1, 'end')
    return end >= 0 && source.is(end + 1, 'if') && source.is(end + 2, ';') ? end + 3 : -1
  }

  /** Items up to one of these words; gives its index or -1. */
  private items(from: number, ...until: string[]): number {
    let at = from
    while (at >= 0 && at < this.source.tokens.length) {
      if (this.source.is(at, ...until)) return at
      at = this.item(at)
    }
    return -1
  }

  /** Handlers may only look away. */
  private handlersAreQuiet(from: number): boolean {
    for (let at = from; at < this.source.tokens.length; ) {
      if (this.source.is(at, 'end')) return true
      const then = this.source.find(['then'], at)
      if (!this.source.is(at, 'when') || then < 0) return false
      at = then + 1
      while (this.source.is(at, 'null', 'raise')) at = this.semicolon(at) + 1
    }
    return false
  }

  read(): boolean {
    if (!this.source.is(0, 'begin')) return false
    const end = this.items(1, 'end', 'exception')
    if (end < 0 || this.found.length === 0) return false
    return this.source.is(end, 'end') || this.handlersAreQuiet(end + 1)
  }
}

/** The definitions that the block guards; null when it does anything else. */
export function guardedStatements(block: DoStmt): GuardedStatement[] | null {
  for (const arg of block.args ?? []) {
    if (!('DefElem' in arg) || arg.DefElem.defname !== 'as') continue
    const body = new Body(new StatementSource(stringOf(arg.DefElem.arg), 1))
    return body.read() ? body.found : null
  }
  return null
}
