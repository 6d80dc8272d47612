/**
 * Decides how each statement of a script is run on a throw-away database: transactions are flattened, because one
 * failing statement must not hide what the rest of its block would have done; what was rolled back is not run.
 */
import { skipBlank, tokenAt } from '@/lib/sql/lex/tokens'

export interface Sql {
  sql: string
  line: number
}

export type Disposition =
  | { do: 'run' }
  | { do: 'skip'; reason: string }
  /** SET LOCAL in a block: holds until the block ends. */
  | { do: 'set-local'; sql: string; name: string }
  /** The end of a block: settings that SET LOCAL changed come back. */
  | { do: 'end-block' }

/** Why an engine will not run a statement at all, or null. */
export type Refuse = (sql: string) => string | null

const CLUSTER_WIDE =
  /^(?:create|drop|alter|comment on) (?:database|tablespace)\b|^alter system\b|^(?:grant|revoke) .*\bon (?:database|tablespace)\b/
const BEGIN = /^(?:begin|start transaction)\b/
const END = /^(?:commit|end)\b/
const PREPARED = /^(?:prepare transaction|commit prepared|rollback prepared)\b/
const ROLLBACK_TO = /^rollback (?:work |transaction )?to\b/
const ROLLBACK = /^(?:rollback|abort)\b/
const COPY_IN = /^copy\b.*\bfrom stdin\b/
const COPY_OUT = /^copy\b.*\bto stdout\b/
const BLOCK_ONLY = /^(?:lock|declare)\b/

/** The first tokens of a statement, words in lower case, comments left out. */
export function leadingTokens(sql: string, count: number): string[] {
  const tokens: string[] = []
  let at = skipBlank(sql, 0)
  while (at < sql.length && tokens.length < count) {
    const token = tokenAt(sql, at)
    tokens.push(token.value)
    at = skipBlank(sql, Math.max(token.end, at + 1))
  }
  return tokens
}

const leadingWords = (sql: string, count = 12) => leadingTokens(sql, count).join(' ').toLowerCase()

const skip = (reason: string): Disposition => ({ do: 'skip', reason })
const CONTROL = 'Transaction control: every statement is committed by itself.'

interface Block {
  start: number
  savepoints: { name: string; at: number }[]
}

class Planner {
  readonly out: Disposition[] = []
  private block: Block | null = null

  private undo(from: number, why: string): void {
    for (let i = from; i < this.out.length; i++) {
      const was = this.out[i]
      if (was?.do === 'run' || was?.do === 'set-local') this.out[i] = skip(why)
    }
  }

  private control(words: string): Disposition | null {
    if (PREPARED.test(words)) {
      this.block = null
      return skip(CONTROL)
    }
    if (BEGIN.test(words)) {
      this.block ??= { start: this.out.length, savepoints: [] }
      return skip(CONTROL)
    }
    if (END.test(words)) return this.end()
    if (ROLLBACK_TO.test(words)) {
      const name = words.split(' ').at(-1)
      const point = this.block?.savepoints.findLast((s) => s.name === name)
      if (point) this.undo(point.at, 'Rolled back to a savepoint by the script itself.')
      return skip(CONTROL)
    }
    if (ROLLBACK.test(words)) {
      if (this.block) this.undo(this.block.start, 'Rolled back by the script itself.')
      return this.end()
    }
    if (words.startsWith('savepoint ')) {
      this.block?.savepoints.push({ name: words.slice(10), at: this.out.length })
      return skip(CONTROL)
    }
    return /^release\b/.test(words) ? skip(CONTROL) : null
  }

  private end(): Disposition {
    this.block = null
    return { do: 'end-block' }
  }

  constructor(private readonly refuse: Refuse) {}

  add(sql: string): void {
    const words = leadingWords(sql)
    this.out.push(this.control(words) ?? this.other(sql, words))
  }

  private other(sql: string, words: string): Disposition {
    if (words === '') return skip('Nothing but a comment.')
    if (CLUSTER_WIDE.test(words))
      return skip('Concerns the whole server, not the schema of a database.')
    if (COPY_IN.test(leadingWordsOfCopy(sql, words)) || COPY_OUT.test(words))
      return skip('Rows that are read or written through the client are not part of a schema.')
    if (BLOCK_ONLY.test(words)) return skip('Has an effect within one transaction only.')
    const refused = this.refuse(sql)
    if (refused !== null) return skip(refused)
    const local = /^\s*set\s+local\s+(?:time\s+zone|([a-z_][\w.]*))/i.exec(sql)
    if (!local) return { do: 'run' }
    if (!this.block) return skip('SET LOCAL has no effect outside a transaction.')
    return {
      do: 'set-local',
      sql: sql.replace(/^(\s*set\s+)local\s+/i, '$1'),
      name: (local[1] ?? 'timezone').toLowerCase(),
    }
  }
}

/** COPY may list many columns before it says FROM. */
const leadingWordsOfCopy = (sql: string, words: string) =>
  words.startsWith('copy ') ? leadingWords(sql, 5000) : ''

export function planStatements(
  statements: readonly Sql[],
  refuse: Refuse = () => null,
): Disposition[] {
  const planner = new Planner(refuse)
  for (const { sql } of statements) planner.add(sql)
  return planner.out
}
