import { join, resolve } from 'node:path'
import type { Result } from '@/lib/result'
import type { Settings } from '@/lib/server/env'
import type { Database } from './database'
import { readMigrations } from './migrate'

/** Opens the database that the settings name and brings it up to date. */
export async function openDatabase(
  root: string,
  { dataDir, databaseUrl }: Pick<Settings, 'dataDir' | 'databaseUrl'>,
): Promise<Result<Database, string>> {
  const migrations = readMigrations(join(root, 'prisma/migrations'))
  // Only the one that is used is loaded: the embedded PostgreSQL is large.
  if (databaseUrl) {
    const { openServer } = await import('./open-server')
    return openServer(databaseUrl, migrations)
  }
  const { openEmbedded } = await import('./open-embedded')
  return openEmbedded(resolve(root, dataDir), migrations)
}
