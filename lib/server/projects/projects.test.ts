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

const NOBODY = '00000000-0000-7000-8000-000000000000'
const names = async () => (await listProjects(db)).map(({ name }) => name)

test('the most recently changed project comes first', async () => {
  const first = await createProject(db, 'First')
  await createProject(db, 'Second')
  await changeProject(db, first.id, { name: 'First, renamed' })
  expect(await names()).toEqual(['First, renamed', 'Second'])
})

test('a project is created with its defaults', async () => {
  const project = await createProject(db, 'Ærø 倉庫')
  expect(project).toMatchObject({
    name: 'Ærø 倉庫',
    description: '',
    standard: 'plain',
    archivedAt: null,
  })
})

test('a project is removed only after it was deleted, and takes its history along', async () => {
  const { id } = await createProject(db, 'Ledger')
  await db.documentBatch.create({
    data: { projectId: id, version: 1n, steps: [{ op: 'add' }], author: 'owner' },
  })
  expect(await removeProject(db, id)).toMatchObject({ ok: false, error: { code: 'conflict' } })
  await changeProject(db, id, { archived: true })
  expect(await removeProject(db, id)).toEqual({ ok: true, value: { id } })
  expect(await db.documentBatch.count()).toBe(0)
})

test('deleting can be taken back', async () => {
  const { id } = await createProject(db, 'Ledger')
  await changeProject(db, id, { archived: true })
  const back = await changeProject(db, id, { archived: false })
  expect(back).toMatchObject({ ok: true, value: { archivedAt: null, name: 'Ledger' } })
})

test.each([NOBODY, 'no-id', "'; DROP TABLE project; --"])('%s is not found', async (id) => {
  const missing = { ok: false, error: { code: 'not_found' } }
  expect(await changeProject(db, id, { name: 'x' })).toMatchObject(missing)
  expect(await removeProject(db, id)).toMatchObject(missing)
})

test('a version of a project is written once, whoever comes second is refused', async () => {
  const { id } = await createProject(db, 'Ledger')
  const batch = { projectId: id, version: 9_007_199_254_740_993n, steps: [], author: 'owner' }
  expect(await db.documentBatch.create({ data: batch })).toMatchObject(batch)
  await expect(db.documentBatch.create({ data: batch })).rejects.toMatchObject({ code: 'P2002' })
})

test('the database itself refuses an empty name and steps that are no list', async () => {
  await expect(db.project.create({ data: { name: '  ' } })).rejects.toThrow()
  const { id } = await createProject(db, 'Ledger')
  const data = { projectId: id, version: 1n, steps: { no: 'list' }, author: 'owner' }
  await expect(db.documentBatch.create({ data })).rejects.toThrow()
})
