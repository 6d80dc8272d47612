import type { PGlite } from '@electric-sql/pglite'
import type { ClientBase, Pool } from 'pg'
import type { Database } from './database'

/** One connection that stays the same, so that locks and transactions hold across calls. */
export interface Session {
  query(sql: string, values?: unknown[]): Promise<unknown[]>
  /** Runs a script of several statements. */
  script(sql: string): Promise<void>
}

export function pgliteSession(db: Pick<PGlite, 'query' | 'exec'>): Session {
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

type Access = Pick<Database, 'query' | 'transaction'>

export function pgliteAccess(db: PGlite): Access {
  return {
    query: pgliteSession(db).query,
    transaction: (run) => db.transaction((transaction) => run(pgliteSession(transaction))),
  }
}

export function poolAccess(pool: Pool): Access {
  return {
    query: async (sql, values) => (await pool.query(sql, values)).rows,
    transaction: async (run) => {
      const client = await pool.connect()
      // A connection that breaks meanwhile fails its next query; without a listener it would end the process.
      client.on('error', ignore)
      try {
        await client.query('BEGIN')
        const value = await run(serverSession(client))
        await client.query('COMMIT')
        client.off('error', ignore)
        client.release()
        return value
      } catch (error) {
        const broken = await client.query('ROLLBACK').then(
          () => false,
          () => true,
        )
        client.off('error', ignore)
        client.release(broken)
        throw error
      }
    },
  }
}

const ignore = () => undefined
