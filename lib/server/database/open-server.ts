import { PrismaPg } from '@prisma/adapter-pg'
import { Client, Pool } from 'pg'
import { fail, ok, type Result } from '@/lib/result'
import { PrismaClient } from '@/lib/server/generated/client'
import type { Database } from './database'
import { type Migration, migrate } from './migrate'
import { poolAccess, serverSession } from './session'
import { ServerSignals } from './signals'

const CONNECT_MS = 10_000

/** Opens the PostgreSQL server that DATABASE_URL names. */
export async function openServer(
  url: string,
  migrations: readonly Migration[],
): Promise<Result<Database, string>> {
  const label = withoutPassword(url)
  const session = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS })
  session.on('error', () => undefined)
  try {
    await session.connect()
  } catch (error) {
    return fail(`DATABASE_URL (${label}) cannot be used: ${explain(error)}`)
  }
  try {
    const migrated = await migrate(serverSession(session), migrations)
    if (!migrated.ok) return migrated
  } catch (error) {
    return fail(`The database ${label} could not be brought up to date: ${explain(error)}`)
  } finally {
    await session.end()
  }
  const pool = new Pool({ connectionString: url, connectionTimeoutMillis: CONNECT_MS })
  // A server that goes away breaks idle connections; the next query opens a new one or reports it.
  pool.on('error', () => undefined)
  const client = new PrismaClient({ adapter: new PrismaPg(pool) })
  const signals = new ServerSignals(url)
  return ok({
    label,
    client,
    ...poolAccess(pool),
    signals,
    close: async () => {
      await signals.close()
      await client.$disconnect()
      await pool.end()
    },
  })
}

/** The address as it may be shown and logged. */
export function withoutPassword(url: string): string {
  const shown = new URL(url)
  shown.password = ''
  shown.search = ''
  return shown.href
}

const REMEDIES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there. Start the server or correct host and port.',
  ENOTFOUND: 'there is no such host. Correct the host name.',
  EAI_AGAIN: 'the host name could not be looked up. Correct the host name or check the network.',
  ETIMEDOUT: 'the host does not answer. Correct the address or check the network.',
  '28P01': 'the server refuses the password. Correct user and password.',
  '28000': 'the server refuses this user. Correct the user or its rights in pg_hba.conf.',
  '3D000': 'the database does not exist. Create it (createdb) or correct its name.',
  '42501': 'the user may not create tables there. Grant CREATE on the schema or use another user.',
}

function explain(error: unknown): string {
  // Several addresses of one host are tried at once; any one failure says enough.
  const cause: unknown = error instanceof AggregateError ? error.errors[0] : error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const reason = cause instanceof Error ? cause.message : String(cause)
  const fallback = /timeout/i.test(reason) ? REMEDIES.ETIMEDOUT : undefined
  return REMEDIES[code] ?? fallback ?? `${reason}.`
}
