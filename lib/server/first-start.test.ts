import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from './database/database'
import { firstStart } from './first-start'
import { createProject, listProjects } from './projects/projects'
import { openMemory } from './testing/memory-database'

let database: Database
beforeEach(async () => {
  database = await openMemory()
})
afterEach(() => database.close())
const names = async () => (await listProjects(database.client)).map(({ name }) => name)

test('a new studio has the sample, once, also when several processes start', async () => {
  await Promise.all([firstStart(database), firstStart(database)])
  await firstStart(database)
  const [sample, ...others] = await listProjects(database.client)
  expect(sample).toMatchObject({ name: 'Bookshop', version: 1, lastEditor: 'Lintel' })
  expect(sample?.tables).toBeGreaterThan(10)
  expect(others).toEqual([])
})

test('a sample that was removed does not come back', async () => {
  await firstStart(database)
  await database.client.project.deleteMany()
  await firstStart(database)
  expect(await names()).toEqual([])
})

test('a studio that was used before gets none', async () => {
  await createProject(database.client, { name: 'Mine' })
  await firstStart(database)
  await database.client.project.deleteMany()
  await firstStart(database)
  expect(await names()).toEqual([])
})
