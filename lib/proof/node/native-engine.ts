/**
 * A database of its own on a PostgreSQL server, dropped at the end with the roles that were made for it. What was on the
 * server before is left as it was: statements about roles that exist already are not run.
 */
import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { applyStatements } from '@/lib/proof/apply'
import { type Engine, EngineError, type SendResult } from '@/lib/proof/engine'
import { MessageQuery } from '@/lib/proof/node/message-query'
import { leadingTokens, type Sql } from '@/lib/proof/plan'

export interface NativeOptions {
  /** A server whose user may create databases and roles, best a superuser. */
  url: string
  /** For one message to the database; it may hold many statements. */
  timeLimitMs?: number
}

const TIME_LIMIT = 120_000
const CONNECT_LIMIT = 10_000

function withDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.toString()
}

const messageOf = (error: unknown) => {
  const text = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return text === '' ? code : text
}

async function connect(connectionString: string): Promise<Client> {
  const client = new Client({
    connectionString,
    connectionTimeoutMillis: CONNECT_LIMIT,
    application_name: 'lintel proof',
  })
  // Without a listener a connection that breaks while idle would end the process.
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw new EngineError(
      'unavailable',
      `The PostgreSQL server for proofs cannot be reached: ${messageOf(error)}. Check LINTEL_PROOF_URL, or leave it unset to use PGlite.`,
    )
  }
  return client
}

class NativeDatabase {
  private readonly name = `lintel_proof_${randomBytes(6).toString('hex')}`
  private rolesBefore = new Set<string>()
  private mentioned = ''
  private client: Client | undefined
  private broken: EngineError | null = null

  constructor(
    private readonly url: string,
    private readonly admin: Client,
    private readonly timeMs: number,
  ) {}

  async open(): Promise<void> {
    this.rolesBefore = new Set(await this.roles())
    try {
      // The locale is the one that PGlite has, and it fits every encoding.
      await this.admin.query(
        `CREATE DATABASE ${this.name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`,
      )
    } catch (error) {
      throw new EngineError(
        'unavailable',
        `A throw-away database cannot be created: ${messageOf(error)}. The user of LINTEL_PROOF_URL needs CREATEDB.`,
      )
    }
    this.client = await connect(withDatabase(this.url, this.name))
    await this.client.query(`SET statement_timeout = ${this.timeMs}`)
  }

  private async roles(): Promise<string[]> {
    const { rows } = await this.admin.query<{ rolname: string }>('SELECT rolname FROM pg_roles')
    return rows.map((row) => row.rolname)
  }

  /** Why a statement would change what was there before. */
  refuse(sql: string): string | null {
    const [verb, what, third, fourth] = leadingTokens(sql, 6)
    if (!/^(?:create|alter|drop)$/.test(verb ?? '') || !/^(?:role|user|group)$/.test(what ?? '')) {
      return null
    }
    if (third === 'mapping') return null
    const name = unquote((third === 'if' ? leadingTokens(sql, 5)[4] : third) ?? fourth ?? '')
    return this.rolesBefore.has(name)
      ? `The role ${name} is on the server already and stays as it is.`
      : null
  }

  mention(statements: readonly Sql[]): void {
    this.mentioned += statements
      .filter(({ sql }) => /\b(?:role|user|group)\b/i.test(sql))
      .map(({ sql }) => sql)
      .join('\n')
  }

  private async limited<T>(what: string, run: (client: Client) => Promise<T>): Promise<T> {
    const client = this.client
    if (this.broken) throw this.broken
    if (!client) throw new EngineError('crashed', 'The engine was closed.')
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.broken = new EngineError(
          'time-limit',
          `PostgreSQL needed more than ${this.timeMs / 1000} seconds ${what}.`,
        )
        reject(this.broken)
        client.connection.stream.destroy()
      }, this.timeMs * 1.1)
    })
    try {
      return await Promise.race([run(client), late])
    } finally {
      clearTimeout(timer)
    }
  }

  async query<Row>(sql: string): Promise<Row[]> {
    return this.limited('for a query of its catalogue', async (client) => {
      try {
        const { rows } = await client.query(sql)
        return rows as Row[]
      } catch (error) {
        const state = error instanceof Error && 'code' in error ? String(error.code) : undefined
        throw new EngineError('query', messageOf(error), state)
      }
    })
  }

  send(sql: string, line: number): Promise<SendResult> {
    return this.limited(`for statements from line ${line} on`, async (client) => {
      try {
        return await client.query(new MessageQuery(sql)).done
      } catch (error) {
        throw this.broken ?? new EngineError('crashed', `The server went away: ${messageOf(error)}`)
      }
    })
  }

  async close(): Promise<void> {
    const client = this.client
    this.client = undefined
    await client?.end().catch(() => {})
    await this.dropAll()
    await this.admin.end().catch(() => {})
  }

  private async dropAll(): Promise<void> {
    await this.attempt(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${this.name}'`,
    )
    await this.attempt(`ALTER DATABASE ${this.name} IS_TEMPLATE false`)
    await this.attempt(`DROP DATABASE IF EXISTS ${this.name}`)
    // Only what our own SQL speaks of: others may be working on this server.
    const made = (await this.roles().catch(() => [])).filter(
      (role) => !this.rolesBefore.has(role) && this.mentioned.includes(role),
    )
    for (const role of made) await this.attempt(`DROP ROLE "${role.replaceAll('"', '""')}"`)
  }

  private async attempt(sql: string): Promise<void> {
    await this.admin.query(sql).catch(() => {})
  }
}

const unquote = (name: string) =>
  name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name

export async function createNativeEngine(options: NativeOptions): Promise<Engine> {
  const admin = await connect(options.url)
  const database = new NativeDatabase(options.url, admin, options.timeLimitMs ?? TIME_LIMIT)
  try {
    await database.open()
    return await engineOf(database)
  } catch (error) {
    await database.close()
    throw error
  }
}

async function engineOf(database: NativeDatabase): Promise<Engine> {
  const [server] = await database.query<{ version: number; name: string }>(
    "SELECT current_setting('server_version_num')::int AS version, split_part(current_setting('server_version'), ' ', 1) AS name",
  )
  const available = await database.query<{ name: string }>(
    'SELECT name FROM pg_available_extensions',
  )
  return {
    label: `PostgreSQL ${server?.name ?? '?'} (server)`,
    version: server?.version ?? 0,
    extensions: new Set(available.map((extension) => extension.name)),
    apply: async (statements, options) => {
      database.mention(statements)
      const send = (sql: string, line: number) => database.send(sql, line)
      return applyStatements(send, statements, {
        ...options,
        refuse: (sql) => database.refuse(sql),
      })
    },
    query: (sql) => database.query(sql),
    close: () => database.close(),
  }
}
