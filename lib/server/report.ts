/** Writes what went wrong into the log of the server. */
export function report(what: string, error: unknown): void {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`${new Date().toISOString()} ${what}: ${trace}\n`)
}
