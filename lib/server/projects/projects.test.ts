import { PGlite } from '@electric-sql/pglite'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { migrate, readMigrations } from '@/lib/server/database/migrate'
import { pgliteSession } from '@/lib/server/database/session'
import { PrismaClient } from '@/lib/server/generated/client'
import { changeProject, createProject, listProjects, removeProject } from './projects'

const pglite = await PGlite.create()
await migrate(pgliteSession(pglite), readMigrations('prisma/migrations'))
const db = new PrismaClient({ adapter: new PrismaPGlite(pglite) })
afterAll(async () => {
  await db.$disconnect()
  await pglite.close()
})
beforeEach(() => db.project.deleteMany())

const batch = (projectId: string, version: bigint) => ({
  projectId,
  version,
  id: '00000000-0000-7000-8000-000000000001',
  client: '00000000-0000-7000-8000-000000000002',
  label: 'Add table',
  author: 'Ada',
  colour: '#64748b',
  steps: [],
})
const NOBODY = '00000000-0000-7000-8000-000000000000'
const names = async () => (await listProjects(db)).map(({ name }) => name)

test('the most recently changed project comes first', async () => {
  const first = await createProject(db, { name: 'First' })
  await createProject(db, { name: 'Second' })
  await changeProject(db, first.id, { name: 'First, renamed' })
  expect(await names()).toEqual(['First, renamed', 'Second'])
})

test('putting a project aside and taking it back is no edit', async () => {
  const first = await createProject(db, { name: 'First' })
  await createProject(db, { name: 'Second' })
  await changeProject(db, first.id, { archived: true })
  const back = await changeProject(db, first.id, { archived: false })
  expect(back).toMatchObject({ ok: true, value: { updatedAt: first.updatedAt } })
  expect(await names()).toEqual(['Second', 'First'])
})

test('a project is created with its defaults', async () => {
  const project = await createProject(db, { name: 'Ærø 倉庫' })
  expect(project).toMatchObject({
    name: 'Ærø 倉庫',
    description: '',
    standard: 'plain',
    archivedAt: null,
    deletedAt: null,
    version: 0,
    tables: 0,
    lastEditor: null,
  })
})

test('a project is removed only after it was deleted, and takes its history along', async () => {
  const { id } = await createProject(db, { name: 'Ledger' })
  await db.documentBatch.create({ data: batch(id, 1n) })
  expect(await removeProject(db, id)).toMatchObject({ ok: false, error: { code: 'conflict' } })
  await changeProject(db, id, { deleted: true })
  expect(await removeProject(db, id)).toEqual({ ok: true, value: { id } })
  expect(await db.documentBatch.count()).toBe(0)
})

test('deleting can be taken back', async () => {
  const { id } = await createProject(db, { name: 'Ledger' })
  await changeProject(db, id, { deleted: true })
  const back = await changeProject(db, id, { deleted: false })
  expect(back).toMatchObject({ ok: true, value: { deletedAt: null, name: 'Ledger' } })
})

test('archiving puts a project aside without deleting it, and can be taken back', async () => {
  const { id } = await createProject(db, { name: 'Ledger', description: 'Books' })
  const aside = await changeProject(db, id, { archived: true, standard: 'alai' })
  expect(aside).toMatchObject({
    ok: true,
    value: { archivedAt: expect.any(String), deletedAt: null, standard: 'alai' },
  })
  expect(await removeProject(db, id)).toMatchObject({ ok: false, error: { code: 'conflict' } })
  const back = await changeProject(db, id, { archived: false })
  expect(back).toMatchObject({ ok: true, value: { archivedAt: null, description: 'Books' } })
})

test.each([NOBODY, 'no-id', "'; DROP TABLE project; --"])('%s is not found', async (id) => {
  const missing = { ok: false, error: { code: 'not_found' } }
  expect(await changeProject(db, id, { name: 'x' })).toMatchObject(missing)
  expect(await removeProject(db, id)).toMatchObject(missing)
})

test('a version of a project is written once, whoever comes second is refused', async () => {
  const { id } = await createProject(db, { name: 'Ledger' })
  const data = batch(id, 9_007_199_254_740_993n)
  expect(await db.documentBatch.create({ data })).toMatchObject(data)
  await expect(db.documentBatch.create({ data })).rejects.toMatchObject({ code: 'P2002' })
  const sameId = { ...data, version: 1n }
  await expect(db.documentBatch.create({ data: sameId })).rejects.toMatchObject({ code: 'P2002' })
})

test('the database itself refuses an empty name and steps that are no list', async () => {
  await expect(db.project.create({ data: { name: '  ' } })).rejects.toThrow()
  const { id } = await createProject(db, { name: 'Ledger' })
  const data = { ...batch(id, 1n), steps: { no: 'list' } }
  await expect(db.documentBatch.create({ data })).rejects.toThrow()
})
