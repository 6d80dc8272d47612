import type { PrismaClient } from '@/lib/server/generated/client'
import type { Session } from './session'
import type { Signals } from './signals'

/** An open database, at the newest migration. */
export interface Database {
  /** For the person who started it: where the data lies. */
  label: string
  client: PrismaClient
  /** One statement, on any connection. Not from inside a transaction: the embedded database has a single connection. */
  query(sql: string, values?: unknown[]): Promise<unknown[]>
  /** Statements on one connection: all of them hold, or none when `run` throws. */
  transaction<T>(run: (session: Session) => Promise<T>): Promise<T>
  /** To the other processes that use this database. */
  signals: Signals
  close(): Promise<void>
}
