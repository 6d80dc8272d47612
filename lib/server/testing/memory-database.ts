import { PGlite } from '@electric-sql/pglite'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import type { Database } from '@/lib/server/database/database'
import { migrate, readMigrations } from '@/lib/server/database/migrate'
import { pgliteAccess, pgliteSession } from '@/lib/server/database/session'
import { noSignals } from '@/lib/server/database/signals'
import { PrismaClient } from '@/lib/server/generated/client'

/** The product's database inside this process, kept nowhere. */
export async function openMemory(): Promise<Database> {
  const pglite = await PGlite.create()
  const migrated = await migrate(pgliteSession(pglite), readMigrations('prisma/migrations'))
  if (!migrated.ok) throw new Error(migrated.error)
  const client = new PrismaClient({ adapter: new PrismaPGlite(pglite) })
  return {
    label: 'memory',
    client,
    ...pgliteAccess(pglite),
    signals: noSignals,
    close: async () => {
      await client.$disconnect()
      await pglite.close()
    },
  }
}
