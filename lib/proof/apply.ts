/**
 * Runs a script in as few messages as possible with the result of running it statement by statement: a message of
 * several statements is one implicit transaction, so an error undoes it whole; then the statements before the failing one
 * are sent again, the failing one alone (some only fail in company), and the rest goes on.
 */
import type {
  ApplyOptions,
  ApplyResult,
  Send,
  ServerError,
  StatementError,
} from '@/lib/proof/engine'
import { type Disposition, planStatements, type Refuse, type Sql } from '@/lib/proof/plan'

/** A line of its own, because a statement may end in a line comment. */
const BETWEEN = '\n;\n'
const LARGEST = 256
const SMALLEST = 4
const LARGEST_TEXT = 1_000_000

/** Statements that cannot run beside others in one message, or change who runs the next ones. */
const ALONE =
  /^\s*(?:vacuum|reindex|cluster|discard|create\s+(?:unique\s+)?index\s+concurrently|drop\s+index\s+concurrently|(?:create|alter|drop)\s+subscription|alter\s+type\b[\s\S]*\badd\s+value|alter\s+table\b[\s\S]*\bdetach\s+partition|call)\b/i

interface Pending extends Sql {
  index: number
}

export async function applyStatements(
  send: Send,
  statements: readonly Sql[],
  options: ApplyOptions & { refuse?: Refuse } = {},
): Promise<ApplyResult> {
  return new Run(send, statements, options).run()
}

class Run {
  private readonly result: ApplyResult
  private readonly saved = new Map<string, string>()
  private size = LARGEST
  private batch: Pending[] = []
  private batchText = 0

  constructor(
    private readonly send: Send,
    private readonly statements: readonly Sql[],
    private readonly options: ApplyOptions & { refuse?: Refuse },
  ) {
    this.result = { total: statements.length, applied: 0, errors: [], skipped: [] }
  }

  async run(): Promise<ApplyResult> {
    const plan = planStatements(this.statements, this.options.refuse)
    for (const [index, statement] of this.statements.entries()) {
      await this.step(plan[index] ?? { do: 'run' }, { ...statement, index })
      if (this.stopped) return this.finish()
    }
    await this.flush()
    await this.restoreSettings()
    return this.finish()
  }

  private finish(): ApplyResult {
    this.result.errors.sort((a, b) => a.index - b.index)
    this.result.skipped.sort((a, b) => a.index - b.index)
    return this.result
  }

  private get stopped(): boolean {
    return this.options.stopOnError === true && this.result.errors.length > 0
  }

  private async step(disposition: Disposition, statement: Pending): Promise<void> {
    const { index, line } = statement
    if (disposition.do === 'skip') {
      this.result.skipped.push({ index, line, reason: disposition.reason })
    } else if (disposition.do === 'end-block') {
      this.result.skipped.push({ index, line, reason: 'The end of a transaction block.' })
      if (this.saved.size > 0) await this.flush()
      await this.restoreSettings()
    } else if (disposition.do === 'set-local') {
      await this.flush()
      await this.setLocal(disposition.name, { ...statement, sql: disposition.sql })
    } else await this.add(statement)
  }

  private async add(statement: Pending): Promise<void> {
    if (ALONE.test(statement.sql)) {
      await this.flush()
      if (!this.stopped) await this.single(statement)
      return
    }
    this.batch.push(statement)
    this.batchText += statement.sql.length
    if (this.batch.length >= this.size || this.batchText > LARGEST_TEXT) await this.flush()
  }

  private async flush(): Promise<void> {
    const batch = this.batch
    this.batch = []
    this.batchText = 0
    await this.sendBatch(batch)
    this.options.onProgress?.((batch.at(-1)?.index ?? this.result.total - 1) + 1, this.result.total)
  }

  private async sendBatch(batch: readonly Pending[]): Promise<void> {
    const [first] = batch
    if (!first || this.stopped) return
    if (batch.length === 1) return this.single(first)
    const outcome = await this.send(joined(batch), first.line)
    if (!outcome.error) {
      this.result.applied += batch.length
      this.size = Math.min(LARGEST, this.size * 2)
      return
    }
    this.size = Math.max(SMALLEST, this.size >> 2)
    await this.afterError(batch, failingIndex(batch, outcome.completed, outcome.error))
  }

  /** `failing` is a good guess, no more: a statement that does not fail after all just succeeds alone. */
  private async afterError(batch: readonly Pending[], failing: number): Promise<void> {
    const at = Math.min(failing, batch.length - 1)
    await this.sendPieces(batch.slice(0, at))
    const culprit = batch[at]
    if (culprit && !this.stopped) await this.single(culprit)
    await this.sendPieces(batch.slice(at + 1))
  }

  private async sendPieces(batch: readonly Pending[]): Promise<void> {
    for (let i = 0; i < batch.length; ) {
      const next = i + this.size
      await this.sendBatch(batch.slice(i, next))
      i = next
    }
  }

  private async single(statement: Pending): Promise<void> {
    const { error } = await this.send(statement.sql, statement.line)
    if (error) this.result.errors.push(locate(statement, error))
    else this.result.applied++
  }

  private async setLocal(name: string, statement: Pending): Promise<void> {
    if (!this.saved.has(name)) {
      await this.send(
        `SELECT set_config('lintel.saved_${name}', current_setting('${name}'), false)`,
        statement.line,
      )
      this.saved.set(name, `lintel.saved_${name}`)
    }
    await this.single(statement)
  }

  private async restoreSettings(): Promise<void> {
    for (const [name, keep] of this.saved) {
      await this.send(`SELECT set_config('${name}', current_setting('${keep}'), false)`, 1)
    }
    this.saved.clear()
  }
}

const joined = (batch: readonly Pending[]) => batch.map((s) => `${s.sql}${BETWEEN}`).join('')

/** A message is parsed whole before anything of it runs, so for a syntax error only the position tells the statement. */
function failingIndex(batch: readonly Pending[], completed: number, error: ServerError): number {
  if (error.position === undefined) return completed
  let end = 0
  const at = batch.findIndex(({ sql }) => {
    end += sql.length + BETWEEN.length
    return (error.position ?? 0) <= end
  })
  return at < 0 ? completed : at
}

function locate({ index, line, sql }: Pending, error: ServerError): StatementError {
  const before = error.position === undefined ? '' : sql.slice(0, error.position)
  return { index, ...error, line: line + (before.match(/\n/g)?.length ?? 0) }
}
