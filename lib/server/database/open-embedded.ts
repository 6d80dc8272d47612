import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { fail, ok, type Result } from '@/lib/result'
import { PrismaClient } from '@/lib/server/generated/client'
import type { Database } from './database'
import { lockFolder } from './folder-lock'
import { type Migration, migrate } from './migrate'
import { pgliteAccess, pgliteSession } from './session'
import { noSignals } from './signals'

/** Opens the PostgreSQL that runs inside this process on a data folder that no other process may use meanwhile. */
export async function openEmbedded(
  dataDir: string,
  migrations: readonly Migration[],
): Promise<Result<Database, string>> {
  const unusable = tryFolder(dataDir)
  if (unusable) return fail(unusable)
  const lock = lockFolder(dataDir)
  if (!lock.ok) {
    return fail(
      `The data folder ${dataDir} is in use by another process (${lock.error.pid}). Stop that one first, or set LINTEL_DATA_DIR to another folder.`,
    )
  }
  const opened = await start(join(dataDir, 'postgres'), migrations)
  if (!opened.ok) {
    lock.value.release()
    return opened
  }
  const { pglite, client } = opened.value
  return ok({
    label: dataDir,
    client,
    ...pgliteAccess(pglite),
    signals: noSignals,
    close: async () => {
      await client.$disconnect()
      await pglite.close()
      lock.value.release()
    },
  })
}

function tryFolder(dataDir: string): string | undefined {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.W_OK | constants.R_OK | constants.X_OK)
    return undefined
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return `The data folder ${dataDir} cannot be written (${reason}). Give this user the right to write there, or set LINTEL_DATA_DIR to another folder.`
  }
}

async function start(
  folder: string,
  migrations: readonly Migration[],
): Promise<Result<{ pglite: PGlite; client: PrismaClient }, string>> {
  let pglite: PGlite
  try {
    pglite = await PGlite.create(folder)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return fail(
      `The database in ${folder} could not be opened (${reason}). Restore the folder from a backup, or set LINTEL_DATA_DIR to another one.`,
    )
  }
  const migrated = await migrate(pgliteSession(pglite), migrations)
  if (migrated.ok) {
    const client = new PrismaClient({ adapter: new PrismaPGlite(pglite) })
    return ok({ pglite, client })
  }
  await pglite.close()
  return migrated
}
