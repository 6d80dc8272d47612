import { isUnreachable } from './database/unreachable'

/** Writes what went wrong into the log of the server. That the database is away is no mistake of the program. */
export function report(what: string, error: unknown): void {
  const trace = isUnreachable(error) ? 'The database does not answer.' : traceOf(error)
  process.stderr.write(`${new Date().toISOString()} ${what}: ${trace}\n`)
}

const traceOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)
