import type { PrismaClient } from '@/lib/server/generated/client'

/** An open database, at the newest migration. */
export interface Database {
  /** For the person who started it: where the data lies. */
  label: string
  client: PrismaClient
  close(): Promise<void>
}
