/** What runs SQL for a proof: a throw-away PostgreSQL, whichever it is. Nothing of it outlives `close`. */
import type { Sql } from '@/lib/proof/plan'

export interface StatementError {
  index: number
  /** Line of the script where the server points, or where the statement begins. */
  line: number
  sqlstate: string
  message: string
  detail?: string
  hint?: string
  /** Character within the statement, from 1. */
  position?: number
}

export interface SkippedStatement {
  index: number
  line: number
  /** Why it was not run as it stands. */
  reason: string
}

export interface ApplyResult {
  total: number
  applied: number
  errors: StatementError[]
  skipped: SkippedStatement[]
}

export interface ApplyOptions {
  onProgress?: (done: number, total: number) => void
  stopOnError?: boolean
}

export interface Engine {
  /** For people: 'PGlite 0.5.16 (PostgreSQL 18.6)'. */
  readonly label: string
  /** server_version_num */
  readonly version: number
  /** Extensions that can be installed here. */
  readonly extensions: ReadonlySet<string>
  /** One by one, in order, each committed as psql would; an error does not stop the others. */
  apply(statements: readonly Sql[], options?: ApplyOptions): Promise<ApplyResult>
  query<Row>(sql: string): Promise<Row[]>
  close(): Promise<void>
}

export interface ServerError {
  sqlstate: string
  message: string
  detail?: string
  hint?: string
  position?: number
}

/** One simple-query message: how many statements completed, and the error that undid them all. */
export interface SendResult {
  completed: number
  error?: ServerError
}

/** Sends one simple-query message, which may hold several statements. */
export type Send = (sql: string, firstLine: number) => Promise<SendResult>

export type EngineErrorCode = 'unavailable' | 'time-limit' | 'memory-limit' | 'crashed' | 'query'

/** The engine itself failed, or a query of ours did; what a script's statement raises is a StatementError. */
export class EngineError extends Error {
  constructor(
    readonly code: EngineErrorCode,
    message: string,
    readonly sqlstate?: string,
  ) {
    super(message)
    this.name = 'EngineError'
  }
}
