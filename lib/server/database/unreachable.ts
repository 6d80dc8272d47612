/** Whether an error says that the database did not answer, rather than that it refused what it was asked. */

/** Of PostgreSQL, of the network, and of Prisma, which hides what it got from either. */
const CODES: ReadonlySet<string> = new Set([
  '53300',
  '57P01',
  '57P02',
  '57P03',
  '57P05',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2037',
])
/** What the driver throws without a code, and what Prisma says of a query that it was given as text. */
const WORDS = [
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout)/,
  /^Client has encountered a connection error/,
  /Message: `(Can't reach database server|Server has closed the connection)/,
]

/** An error may stand in another, or among several for the addresses of one host. */
function* errorsIn(error: unknown, depth = 0): Generator<object> {
  if (typeof error !== 'object' || error === null || depth > 5) return
  yield error
  for (const inner of ['cause', 'meta', 'driverAdapterError']) {
    yield* errorsIn(Reflect.get(error, inner), depth + 1)
  }
  if (error instanceof AggregateError)
    for (const one of error.errors) yield* errorsIn(one, depth + 1)
}

function saysSo(error: object): boolean {
  const code = String(Reflect.get(error, 'code') ?? Reflect.get(error, 'originalCode') ?? '')
  if (CODES.has(code) || code.startsWith('08')) return true
  return error instanceof Error && WORDS.some((words) => words.test(error.message))
}

export function isUnreachable(error: unknown): boolean {
  return [...errorsIn(error)].some(saysSo)
}
