/**
 * Statements into a model that is being read, with an account of each.
 * One bad statement never stops the others; what a refused one did is undone.
 */
import type { Node, TransactionStmt } from '@pgsql/types'
import type { Id } from '@/lib/kinds/common'
import { type AccountEntry, headline, type Outcome } from '../account'
import type { Chunk } from '../lex/split'
import { GLOBAL_SPACES, nameKey } from '../names'
import { parseStatement } from '../parse'
import { readAddressed } from './addressed'
import { type Remainder, readAlter } from './alter'
import type { ModelBuilder } from './builder'
import { readStatement } from './dispatch'
import { guardedStatements } from './guarded'
import { ImportContext } from './import-context'
import { type Mention, mentionsOf } from './mentions'
import { StatementEnd } from './outcome'
import { calledRoutines, passiveReason } from './passive'
import { Session } from './session'
import { StatementSource } from './source'
import type { Unmodelled } from './unmodelled'

const ROWS = /^(?:insert|update|delete)\b/i

interface Ending {
  outcome: Outcome
  reason: string | null
  needsRun?: boolean
}

const MODELLED: Ending = { outcome: 'modelled', reason: null }

/** A fault of ours must not cost the author a statement: it is kept, and the account says so. */
function endingOf(end: unknown): Ending {
  if (end instanceof StatementEnd) return { outcome: end.outcome, reason: end.message }
  const message = end instanceof Error ? end.message : String(end)
  return { outcome: 'verbatim', reason: `it could not be read (${message})` }
}

export interface ReadingOptions {
  /** Rows become part of the design too. */
  seeds?: boolean
  /** Statements, counted from 0, that a server would not run, and what it said: they count as rejected. */
  refused?: ReadonlyMap<number, string>
}

/** Reads statements into a model, one after the other. */
export class Importer {
  readonly account: AccountEntry[] = []
  private session = new Session()
  /** Statements seen so far, in all files. */
  private seen = 0
  private transaction: { mark: number; entries: number } | null = null

  constructor(
    private readonly model: ModelBuilder,
    private readonly unmodelled: Unmodelled,
    private readonly options: ReadingOptions,
  ) {}

  chunk(chunk: Chunk, file: string | null, next: Chunk | undefined): void {
    if (chunk.kind === 'sql') {
      const refusal = this.options.refused?.get(this.seen++)
      if (refusal === undefined) this.statement(chunk.text, chunk.line, file, next)
      else {
        const ending: Ending = { outcome: 'rejected', reason: `PostgreSQL: ${refusal}` }
        this.enter(chunk.text, chunk.line, file, ending, [], [])
      }
    } else if (chunk.kind === 'meta') {
      const reason = 'it is a command of psql, not SQL'
      this.enter(chunk.text, chunk.line, file, { outcome: 'skipped', reason }, [], [])
    }
  }

  private enter(
    text: string,
    line: number,
    file: string | null,
    ending: Ending,
    remarks: string[],
    records: Id[],
  ): void {
    const { outcome, reason, needsRun = false } = ending
    this.account.push({
      file,
      line,
      text: headline(text),
      outcome,
      reason,
      remarks,
      records,
      needsRun,
    })
  }

  private statement(text: string, line: number, file: string | null, next?: Chunk): void {
    if (!this.options.seeds && ROWS.test(text)) {
      const reason = 'it is about rows, not the schema'
      this.enter(text, line, file, { outcome: 'skipped', reason }, [], [])
      return
    }
    const parsed = parseStatement(text)
    const source = new StatementSource(text, line)
    if (!parsed.ok) {
      const before = text.slice(0, parsed.error.at).split('\n').length - 1
      const reason = `PostgreSQL's parser: ${parsed.error.message} (line ${line + before})`
      this.enter(text, line, file, { outcome: 'rejected', reason }, [], [])
    } else if (parsed.value) this.node(parsed.value, source, file, next)
  }

  private node(node: Node, source: StatementSource, file: string | null, next?: Chunk): void {
    const context = new ImportContext(source, this.model, this.session, this.unmodelled)
    if (next?.kind === 'copy-data') context.copyData = next.text
    const later: (() => void)[] = []
    const mark = this.model.mark(this.transaction !== null)
    let ending = MODELLED
    try {
      ending = this.read(node, context, file, later)
    } catch (end) {
      this.model.rollback(mark)
      context.touched.clear()
      ending = endingOf(end)
      if (ending.outcome === 'verbatim') this.keep(node, source.text, context)
    }
    this.enter(source.text, source.line, file, ending, context.remarks, [...context.touched])
    for (const run of later) run()
  }

  private read(
    node: Node,
    context: ImportContext,
    file: string | null,
    later: (() => void)[],
  ): Ending {
    if ('VariableSetStmt' in node) this.session.set(node.VariableSetStmt)
    this.session.select(node)
    this.session.make(node)
    if ('TransactionStmt' in node) this.transact(node.TransactionStmt)
    if ('DoStmt' in node) return this.block(node, context, file, later)
    if ('AlterTableStmt' in node) return this.alter(node, context)
    if (readAddressed(node, context)) return MODELLED
    if (readStatement(node, context)) {
      if ('CreateExtensionStmt' in node) this.unmodelled.extensionMade()
      if ('CreateSchemaStmt' in node) this.schemaElements(context, file, later)
      return MODELLED
    }
    return this.passive(node, context)
  }

  /** What a script rolls back was never there. */
  private transact({ kind }: TransactionStmt): void {
    if (kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START') {
      this.transaction ??= { mark: this.model.mark(false), entries: this.account.length }
    } else if (kind === 'TRANS_STMT_ROLLBACK' && this.transaction) {
      this.model.rollback(this.transaction.mark)
      for (const entry of this.account.slice(this.transaction.entries)) {
        if (entry.outcome === 'rejected') continue
        Object.assign(entry, { outcome: 'skipped', reason: 'it is rolled back', records: [] })
      }
    }
    if (kind === 'TRANS_STMT_ROLLBACK' || kind === 'TRANS_STMT_COMMIT') this.transaction = null
  }

  private passive(node: Node, context: ImportContext): Ending {
    const reason = passiveReason(node)
    if (reason === null) context.keep('no kind of the model holds such a statement')
    const runs = calledRoutines(node).some(
      (parts) => context.find('routine', parts.at(-2), parts.at(-1) ?? '') !== undefined,
    )
    if (!runs) return { outcome: 'skipped', reason }
    this.unmodelled.codeRan()
    return { outcome: 'skipped', reason: 'it runs code of this script', needsRun: true }
  }

  private alter(node: Extract<Node, { AlterTableStmt: unknown }>, context: ImportContext): Ending {
    const remainders = readAlter(node.AlterTableStmt, context)
    if (remainders.length === 0) return MODELLED
    for (const remainder of remainders) this.keepRemainder(remainder, context)
    return { outcome: 'verbatim', reason: remainders.map(({ reason }) => reason).join('; ') }
  }

  private keepRemainder({ sql }: Remainder, context: ImportContext): void {
    const parsed = parseStatement(sql)
    if (parsed.ok && parsed.value) this.keep(parsed.value, sql, context)
  }

  private block(
    node: Extract<Node, { DoStmt: unknown }>,
    context: ImportContext,
    file: string | null,
    later: (() => void)[],
  ): Ending {
    const guarded = guardedStatements(node.DoStmt)
    if (guarded === null) {
      this.unmodelled.codeRan()
      this.keep(node, context.source.text, context)
      return {
        outcome: 'verbatim',
        reason: 'only running it can tell what it does',
        needsRun: true,
      }
    }
    for (const { sql, line } of guarded) {
      later.push(() => this.statement(sql, context.source.line + line, file))
    }
    return { outcome: 'modelled', reason: 'a guard around the definitions that follow' }
  }

  /** CREATE SCHEMA may hold further statements; they are read as if they stood alone in that schema. */
  private schemaElements(context: ImportContext, file: string | null, later: (() => void)[]): void {
    const { source } = context
    const schema = [...context.touched]
      .map((id) => context.get(id))
      .find(({ parent }) => parent === null)
    const starts: number[] = []
    for (
      let at = source.find(['create', 'grant'], 1);
      at > 0;
      at = source.find(['create', 'grant'], at + 1)
    ) {
      starts.push(at)
    }
    if (!schema || !('name' in schema)) return
    for (const [i, start] of starts.entries()) {
      const sql = source.slice(start, starts[i + 1] ?? source.tokens.length)
      const line =
        source.line + source.text.slice(0, source.tokens[start]?.start).split('\n').length - 1
      later.push(() => {
        const outer = this.session
        this.session = new Session()
        this.session.searchPath = [schema.name]
        this.session.role = 'owner' in schema ? schema.owner : null
        this.statement(sql, line, file)
        this.session = outer
      })
    }
  }

  private keep(node: Node, text: string, context: ImportContext): void {
    const { needs, provides } = mentionsOf(node)
    const home = this.session.searchPath[0] ?? 'public'
    const keys = (mentions: readonly Mention[]) => [
      ...new Set(
        mentions.map(({ space, schema, name }) =>
          nameKey(space, GLOBAL_SPACES.has(space) ? null : (schema ?? home), name),
        ),
      ),
    ]
    this.unmodelled.provides(provides, home)
    const record = this.model.add('verbatim', null, {
      statement: context.sql(text, 'statement'),
      tag: Object.keys(node)[0] ?? 'Statement',
      provides: keys(provides),
      needs: keys(needs),
    })
    context.touched.add(record.id)
  }
}
