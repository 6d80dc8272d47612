import type { Database } from '@/lib/server/database/database'
import type { PrismaClient } from '@/lib/server/generated/client'

declare global {
  var lintelDatabase: Database | undefined
}

/** The database that the launcher opened before it started the web application. */
export function openedDatabase(): Database {
  const database = globalThis.lintelDatabase
  if (!database)
    throw new Error('No database is open. Start Lintel with "npm start" or "npm run dev".')
  return database
}

export const db = (): PrismaClient => openedDatabase().client
