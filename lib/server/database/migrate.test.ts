import { createHash } from 'node:crypto'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { type Migration, migrate, readMigrations } from './migrate'
import { pgliteSession } from './session'

const pglite = await PGlite.create()
const session = pgliteSession(pglite)
afterAll(() => pglite.close())
beforeEach(async () => {
  await pglite.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
})

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
})
const one = migration('1_one', 'CREATE TABLE one (id int); CREATE TABLE one_more (id int)')
const two = migration('2_two', 'ALTER TABLE one ADD COLUMN name text')
const broken = migration('3_broken', 'CREATE TABLE three (id int); SELECT * FROM nowhere')

const tables = async () =>
  (
    await pglite.query<{ t: string }>(`SELECT tablename AS t FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`)
  ).rows.map(({ t }) => t)

test('what is missing is applied once, in order, and recorded as Prisma records it', async () => {
  expect(await migrate(session, [one])).toEqual({ ok: true, value: ['1_one'] })
  expect(await migrate(session, [one, two])).toEqual({ ok: true, value: ['2_two'] })
  expect(await migrate(session, [one, two])).toEqual({ ok: true, value: [] })
  const { rows } = await pglite.query(`SELECT migration_name, checksum, applied_steps_count,
    finished_at IS NOT NULL AS finished FROM _prisma_migrations ORDER BY 1`)
  expect(rows).toEqual(
    [one, two].map(({ name, checksum }) => ({
      migration_name: name,
      checksum,
      applied_steps_count: 1,
      finished: true,
    })),
  )
})

test('a migration that fails leaves nothing behind and holds no lock', async () => {
  const result = await migrate(session, [one, broken])
  expect(result).toMatchObject({ ok: false, error: expect.stringContaining('3_broken') })
  expect(await tables()).toEqual(['one', 'one_more'])
  const { rows } = await pglite.query(`SELECT 1 FROM pg_locks WHERE locktype = 'advisory'`)
  expect(rows).toEqual([])
  expect(await migrate(session, [one, two])).toEqual({ ok: true, value: ['2_two'] })
})

test('a migration that was changed after it was applied is named', async () => {
  await migrate(session, [one])
  const result = await migrate(session, [migration('1_one', `${one.sql} -- later`), two])
  expect(result).toMatchObject({ ok: false, error: expect.stringContaining('1_one was changed') })
  expect(await tables()).toEqual(['one', 'one_more'])
})

test('a migration of a later version is named', async () => {
  await migrate(session, [one, two])
  const result = await migrate(session, [one])
  expect(result).toMatchObject({ ok: false, error: expect.stringContaining('2_two, which this') })
})

test('a migration that another tool left unfinished is named', async () => {
  await migrate(session, [one])
  await pglite.exec('UPDATE _prisma_migrations SET finished_at = NULL')
  const result = await migrate(session, [one])
  expect(result).toMatchObject({ ok: false, error: expect.stringContaining('did not finish') })
})

test('the migrations of the product apply', async () => {
  const product = readMigrations('prisma/migrations')
  expect(await migrate(session, product)).toEqual({
    ok: true,
    value: product.map(({ name }) => name),
  })
})
