import { expect, test } from '@playwright/test'
import { findPostgresBinaries } from '@/lib/proof/node/local-cluster'
import { BreakableServer } from '@/lib/server/testing/breakable-server'
import { OwnServer } from './lib/own-server'
import { Editor } from './pages/editor'
import { makeProject } from './pages/studio-page'

const binaries = findPostgresBinaries('')

test('while the database is down everything says so, and goes on by itself when it is back', async ({
  browser,
  playwright,
}) => {
  test.skip(!binaries, 'This machine has no PostgreSQL server to take away.')
  const database = await BreakableServer.start(binaries ?? '')
  const server = await OwnServer.create(database.url)
  const request = await playwright.request.newContext({ baseURL: server.url })
  const project = await makeProject(request, 'Down', 'CREATE TABLE users (id bigint PRIMARY KEY);')
  const ann = await (await Editor.in(browser, 'Ann', server.url)).at(project)

  await database.cut()
  await ann.rename('users', 'people')
  await expect(ann.state(/^Database down, \d edits? waits?$/)).toBeVisible()
  const refused = await request.get(`/api/projects/${project}/document`)
  expect(refused.status()).toBe(503)
  expect(await refused.json()).toMatchObject({ error: { code: 'database_unavailable' } })
  const list = await ann.tab()
  await list.page.goto('/')
  await expect(list.page.getByText(/its database does not answer/)).toBeVisible()

  await database.mend()
  await expect(ann.state('Saved')).toBeVisible({ timeout: 60_000 })
  await expect(list.page.getByRole('heading', { name: 'Projects' })).toBeVisible()
  await list.page.goto(`/projects/${project}`)
  await expect(list.table('people')).toBeVisible()

  await request.dispose()
  await ann.context.close()
  await server.remove()
  await database.stop()
})
