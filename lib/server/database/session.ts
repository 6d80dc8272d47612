import type { PGlite } from '@electric-sql/pglite'
import type { ClientBase } from 'pg'

/** One connection that stays the same, so that locks and transactions hold across calls. */
export interface Session {
  query(sql: string, values?: unknown[]): Promise<unknown[]>
  /** Runs a script of several statements. */
  script(sql: string): Promise<void>
}

export function pgliteSession(db: PGlite): Session {
  return {
    query: async (sql, values) => (await db.query<unknown>(sql, values)).rows,
    script: async (sql) => {
      await db.exec(sql)
    },
  }
}

export function serverSession(client: ClientBase): Session {
  return {
    query: async (sql, values) => (await client.query(sql, values)).rows,
    script: async (sql) => {
      await client.query(sql)
    },
  }
}
