import { type APIRequestContext, expect, test } from '@playwright/test'
import { OwnServer } from './lib/own-server'
import { Editor } from './pages/editor'
import { makeProject } from './pages/studio-page'

const SQL = `
  CREATE TABLE users (id bigint PRIMARY KEY);
  CREATE TABLE orders (id bigint PRIMARY KEY);
  CREATE TABLE items (id bigint PRIMARY KEY);
`

/** The tables that the server has. */
async function tablesOf(request: APIRequestContext, project: string): Promise<string[]> {
  const answer = await (await request.get(`/api/projects/${project}/document`)).json()
  const records: { kind: string; name: string }[] = answer.document.records
  return records
    .filter(({ kind }) => kind === 'table')
    .map(({ name }) => name)
    .sort()
}

test('two people see each other and each other’s edits', async ({ browser, request }) => {
  const project = await makeProject(request, 'Together', SQL)
  const ann = await (await Editor.in(browser, 'Ann Archer')).at(project)
  const bob = await (await Editor.in(browser, 'Bob')).at(project)
  await ann.rename('users', 'people')
  await expect(bob.table('people')).toBeVisible()
  await bob.rename('orders', 'sales')
  await expect(ann.table('sales')).toBeVisible()
  await expect(ann.state('Saved')).toBeVisible()

  await ann.select('items')
  const her = bob.people.getByRole('button', { name: 'Ann Archer looks at public.items. Go there' })
  await expect(her).toBeVisible()
  await her.click()
  await expect(bob.table('items')).toHaveAttribute('aria-selected', 'true')

  await bob.page.getByRole('button', { name: /^You are Bob/ }).click()
  const panel = bob.page.getByRole('dialog', { name: 'People' })
  await expect(panel).toContainText('Ann Archer')
  await panel.getByRole('textbox', { name: 'Your name' }).fill('Robert Bell')
  await panel.getByRole('textbox', { name: 'Your name' }).press('Enter')
  await panel.getByRole('radio', { name: 'Teal' }).check()
  // Initials are drawn, not written: a name is read out once.
  const mark = ann.people.getByRole('button', { name: /^Robert Bell/ }).locator('[data-initials]')
  await expect(mark).toHaveAttribute('data-initials', 'RB')
  await expect(mark).toBeVisible()
  await bob.context.close()
  await expect(ann.people).toBeHidden()
})

test('edits made offline outlive the page and are there when the line is back', async ({
  browser,
  request,
}) => {
  const project = await makeProject(request, 'On a train', SQL)
  const ann = await (await Editor.in(browser, 'Ann')).at(project)
  await ann.context.setOffline(true)
  await expect(ann.state('Offline')).toBeVisible()
  await ann.rename('users', 'people')
  await ann.rename('people', 'persons')
  await expect(ann.state('Offline, 2 edits wait')).toBeVisible()
  await expect(ann.page.reload()).rejects.toThrow()
  await ann.context.setOffline(false)
  await ann.at(project)
  await expect(ann.table('persons')).toBeVisible()
  expect(await tablesOf(request, project)).toEqual(['items', 'orders', 'persons'])
})

test('edits made offline are sent by the page itself when the line is back', async ({
  browser,
  request,
}) => {
  const project = await makeProject(request, 'Back', SQL)
  const ann = await (await Editor.in(browser, 'Ann')).at(project)
  await ann.context.setOffline(true)
  await ann.rename('users', 'people')
  await expect(ann.state('Offline, 1 edit waits')).toBeVisible()
  await ann.context.setOffline(false)
  await expect(ann.state('Saved')).toBeVisible()
  expect(await tablesOf(request, project)).toContain('people')
})

test('what a closed tab left behind is taken over by the one that is still open', async ({
  browser,
  request,
}) => {
  const project = await makeProject(request, 'Tabs', SQL)
  const one = await (await Editor.in(browser, 'Ann')).at(project)
  const two = await (await one.tab()).at(project)
  await one.context.setOffline(true)
  await two.rename('users', 'people')
  await one.rename('orders', 'sales')
  await expect(two.state('Offline, 1 edit waits')).toBeVisible()
  await two.page.close()
  await one.context.setOffline(false)
  await expect(one.table('people')).toBeVisible()
  await expect(one.state('Saved')).toBeVisible()
  expect(await tablesOf(request, project)).toEqual(['items', 'people', 'sales'])
})

test('of two edits of one thing the second is told, and can be made all the same', async ({
  browser,
  request,
}) => {
  const project = await makeProject(request, 'Conflict', SQL)
  const ann = await (await Editor.in(browser, 'Ann')).at(project)
  const bob = await (await Editor.in(browser, 'Bob')).at(project)
  await bob.context.setOffline(true)
  await bob.rename('users', 'persons')
  await ann.rename('users', 'people')
  await expect(ann.state('Saved')).toBeVisible()
  await bob.context.setOffline(false)
  const problem = bob.problems.getByRole('listitem')
  await expect(problem).toContainText('was not kept')
  await expect(problem).toContainText('Ann renamed the table public.users to “people” meanwhile.')
  await expect(bob.table('people')).toBeVisible()
  await problem.getByRole('button', { name: 'Apply mine again' }).click()
  await expect(problem).toBeHidden()
  await expect(ann.table('persons')).toBeVisible()

  await bob.context.setOffline(true)
  await bob.rename('persons', 'users')
  await ann.rename('persons', 'folk')
  await expect(ann.state('Saved')).toBeVisible()
  await bob.context.setOffline(false)
  await problem.getByRole('button', { name: /^Dismiss/ }).click()
  await expect(problem).toBeHidden()
  await expect(bob.table('folk')).toBeVisible()
})

test('undo takes back one’s own edit and leaves those of others', async ({ browser, request }) => {
  const project = await makeProject(request, 'To and fro', SQL)
  const ann = await (await Editor.in(browser, 'Ann')).at(project)
  const bob = await (await Editor.in(browser, 'Bob')).at(project)
  await ann.rename('orders', 'sales')
  await ann.rename('users', 'people')
  await bob.rename('items', 'things')
  await expect(ann.table('things')).toBeVisible()
  await ann.undo()
  await expect(bob.table('users')).toBeVisible()
  await expect(bob.table('things')).toBeVisible()

  await expect(bob.table('sales')).toBeVisible()
  await bob.rename('sales', 'deals')
  await expect(ann.table('deals')).toBeVisible()
  await ann.undo()
  await expect(
    ann.page.getByText(/stays: Bob changed the table public\.deals since\./),
  ).toBeVisible()
  await expect(ann.table('deals')).toBeVisible()
})

test('undo goes on after a reload, over what others did meanwhile', async ({
  browser,
  request,
}) => {
  const project = await makeProject(request, 'Undo after reload', SQL)
  const ann = await (await Editor.in(browser, 'Ann')).at(project)
  await ann.rename('users', 'people')
  await ann.rename('items', 'lines')
  await ann.undo()
  await expect(ann.table('items')).toBeVisible()
  await expect(ann.state('Saved')).toBeVisible()
  await ann.page.close()
  const again = await ann.tab()
  await again.at(project)
  // Another tab has undo of its own; a reload goes on with that of the page before it.
  await expect(again.page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled()
  await again.rename('orders', 'sales')
  await again.page.reload()
  await again.at(project)
  await again.undo()
  await expect(again.table('orders')).toBeVisible()
  await again.page.reload()
  await again.at(project)
  await again.page.getByRole('button', { name: 'Redo', exact: true }).click()
  await expect(again.table('sales')).toBeVisible()
  await expect(again.state('Saved')).toBeVisible()
  expect(await tablesOf(request, project)).toEqual(['items', 'people', 'sales'])
})

test('another tab of one’s own is nobody else', async ({ browser, request }) => {
  const project = await makeProject(request, 'Two tabs', SQL)
  const one = await (await Editor.in(browser, 'Ann')).at(project)
  const two = await (await one.tab()).at(project)
  await one.rename('users', 'people')
  await expect(two.table('people')).toBeVisible()
  await two.rename('people', 'persons')
  await expect(one.table('persons')).toBeVisible()
  await one.undo()
  await expect(
    one.page.getByText(/stays: You, in another tab, changed the table public\.persons since\./),
  ).toBeVisible()
  await expect(
    one.page.getByRole('button', { name: 'You are Ann. Nobody else is here.' }),
  ).toBeVisible()
})

test('a browser without storage says so, and warns before edits are lost', async ({
  browser,
  request,
}) => {
  const project = await makeProject(request, 'Private', SQL)
  const ann = await Editor.in(browser, 'Ann')
  await ann.context.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined })
  })
  await ann.at(project)
  await expect(ann.problems).toContainText('This browser does not keep your edits')
  await ann.context.setOffline(true)
  await ann.rename('users', 'people')
  const asked = ann.page.waitForEvent('dialog')
  const closing = ann.page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await closing
  await ann.context.setOffline(false)
  await expect(ann.state('Saved')).toBeVisible()
  expect(await tablesOf(request, project)).toContain('people')
})

test('a server that is killed loses nothing that it acknowledged, and the page goes on by itself', async ({
  browser,
  playwright,
}) => {
  test.setTimeout(180_000)
  const server = await OwnServer.create()
  const request = await playwright.request.newContext({ baseURL: server.url })
  const project = await makeProject(request, 'Killed', SQL)
  const ann = await (await Editor.in(browser, 'Ann', server.url)).at(project)
  const bob = await (await Editor.in(browser, 'Bob', server.url)).at(project)
  await ann.rename('users', 'people')
  await expect(bob.table('people')).toBeVisible()
  await server.kill()
  await ann.rename('orders', 'sales')
  await expect(ann.state('Offline, 1 edit waits')).toBeVisible()
  await expect(bob.state('Offline')).toBeVisible()
  await server.start()
  await expect(ann.state('Saved')).toBeVisible({ timeout: 60_000 })
  await expect(bob.table('sales')).toBeVisible({ timeout: 60_000 })
  expect(await tablesOf(request, project)).toEqual(['items', 'people', 'sales'])
  await request.dispose()
  await server.remove()
})
