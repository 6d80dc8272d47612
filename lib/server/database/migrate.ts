// Brings a database up to the migrations in prisma/migrations, under a lock, each in one transaction: a migration is
// there with its record or not at all. The record is the one that Prisma keeps, so its own tools can read it.
import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { fail, ok, type Result } from '@/lib/result'
import type { Session } from './session'

export interface Migration {
  name: string
  sql: string
  checksum: string
}

/** The advisory lock that Prisma's own migration tool takes, so that the two exclude each other. */
const LOCK = 72_707_369

const RECORDS = `
CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) NOT NULL PRIMARY KEY,
  checksum varchar(64) NOT NULL,
  finished_at timestamptz,
  migration_name varchar(255) NOT NULL,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(),
  applied_steps_count integer NOT NULL DEFAULT 0
)`

const recordSchema = z.object({
  migration_name: z.string(),
  checksum: z.string(),
  finished: z.boolean(),
})

/** The migrations of a folder, in the order of their names. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** Applies what is missing and gives the names of what was applied. */
export async function migrate(
  session: Session,
  migrations: readonly Migration[],
): Promise<Result<string[], string>> {
  await session.query('SELECT pg_advisory_lock($1)', [LOCK])
  try {
    const pending = await pendingMigrations(session, migrations)
    if (!pending.ok) return pending
    for (const migration of pending.value) {
      const applied = await apply(session, migration)
      if (!applied.ok) return applied
    }
    return ok(pending.value.map(({ name }) => name))
  } finally {
    await session.query('SELECT pg_advisory_unlock($1)', [LOCK])
  }
}

async function pendingMigrations(
  session: Session,
  migrations: readonly Migration[],
): Promise<Result<Migration[], string>> {
  // Asked first, because IF NOT EXISTS alone makes the server send a notice at every later start.
  const [found] = await session.query(`SELECT 1 FROM pg_tables
    WHERE schemaname = current_schema() AND tablename = '_prisma_migrations'`)
  if (!found) await session.script(RECORDS)
  const rows =
    await session.query(`SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
    FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`)
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  const done = new Set<string>()
  for (const record of z.array(recordSchema).parse(rows)) {
    const problem = problemWith(record, known.get(record.migration_name))
    if (problem) return fail(problem)
    done.add(record.migration_name)
  }
  return ok(migrations.filter(({ name }) => !done.has(name)))
}

function problemWith(
  record: z.infer<typeof recordSchema>,
  migration: Migration | undefined,
): string | undefined {
  const name = record.migration_name
  if (!migration)
    return `The database holds the migration ${name}, which this version of Lintel does not know. It was last used by a later version: start that version, or point to another database or data folder.`
  if (!record.finished)
    return `The migration ${name} was begun on this database by another tool and did not finish. Restore the database from a backup, or settle that migration with "prisma migrate resolve".`
  if (migration.checksum !== record.checksum)
    return `The migration ${name} was changed after it had been applied to this database. Restore prisma/migrations/${name}/migration.sql as it was and put the change into a new migration.`
  return undefined
}

async function apply(session: Session, migration: Migration): Promise<Result<undefined, string>> {
  await session.script('BEGIN')
  try {
    await session.script(migration.sql)
    await session.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    )
    await session.script('COMMIT')
    return ok(undefined)
  } catch (error) {
    await session.script('ROLLBACK')
    const reason = error instanceof Error ? error.message : String(error)
    return fail(
      `The migration ${migration.name} could not be applied, and the database was left as it was: ${reason}`,
    )
  }
}
