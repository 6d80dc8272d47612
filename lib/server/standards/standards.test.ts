import { afterAll, beforeEach, expect, test } from 'vitest'
import { createProject, findProject } from '@/lib/server/projects/projects'
import { openMemory } from '@/lib/server/testing/memory-database'
import { type OwnStandard, ownStandardSchema } from '@/lib/standards/own/own-standard'
import { isStandard, listStandards, removeStandard, saveStandard } from './standards'

const database = await openMemory()
const db = database.client
afterAll(() => database.close())
beforeEach(async () => {
  await db.project.deleteMany()
  await db.ownStandard.deleteMany()
})

const author = { name: 'Ada', colour: '#3b82f6' }
const own = (more: Partial<OwnStandard> = {}) =>
  ownStandardSchema.parse({
    key: 'house',
    title: 'House',
    version: '1.0',
    extends: 'alai',
    ...more,
  })
const save = (definition: OwnStandard, revision: number) =>
  saveStandard(db, 'house', { definition, revision, author })

test('a standard is kept, changed, followed and removed', async () => {
  expect(await save(own(), 0)).toMatchObject({ ok: true, value: { revision: 1, author: 'Ada' } })
  const { id } = await createProject(db, { name: 'Ledger', standard: 'house' })
  expect(await save(own({ title: 'Home' }), 1)).toMatchObject({
    value: { revision: 2, projects: [{ id, name: 'Ledger' }] },
  })
  expect(await findProject(db, id)).toMatchObject({ own: { title: 'Home' } })
  expect(await removeStandard(db, 'house')).toMatchObject({
    error: { code: 'conflict', message: expect.stringContaining('“Ledger”') },
  })
  await db.project.deleteMany()
  expect(await removeStandard(db, 'house')).toEqual({ ok: true, value: { key: 'house' } })
  expect(await listStandards(db)).toEqual([])
})

test('nobody overwrites what somebody else saved meanwhile', async () => {
  await save(own(), 0)
  expect(await save(own({ title: 'Mine' }), 0)).toMatchObject({ error: { code: 'conflict' } })
  await save(own({ title: 'Theirs' }), 1)
  expect(await save(own({ title: 'Mine' }), 1)).toMatchObject({
    error: { code: 'conflict', message: expect.stringContaining('Ada saved') },
  })
  expect(await listStandards(db)).toMatchObject([{ definition: { title: 'Theirs' } }])
  expect(await save(own(), 7)).toMatchObject({ error: { code: 'conflict' } })
})

test('what cannot be a standard is refused', async () => {
  const wrong = own({ rules: { 'no-such-rule': 'error' } })
  expect(await save(wrong, 0)).toMatchObject({
    error: { code: 'invalid_body', message: expect.stringContaining('no-such-rule') },
  })
  expect(await save(own({ key: 'other' }), 0)).toMatchObject({ error: { code: 'bad_request' } })
  expect(await removeStandard(db, 'house')).toMatchObject({ error: { code: 'not_found' } })
  expect(await isStandard(db, 'house')).toBe(false)
  expect(await isStandard(db, 'alai')).toBe(true)
})
