import { expect, test } from '@playwright/test'
import { Editor } from './pages/editor'
import { makeProject } from './pages/studio-page'

const SQL = `
  CREATE TABLE users (id integer PRIMARY KEY, email text NOT NULL);
  CREATE TABLE orders (id integer PRIMARY KEY, user_id integer REFERENCES users);`

test('every edit stands in the history, can be named, looked at and restored', async ({
  browser,
  request,
}) => {
  const project = await makeProject(request, 'Chronicle', SQL)
  const ann = await (await Editor.in(browser, 'Ann')).at(project)
  const bob = await (await Editor.in(browser, 'Bob')).at(project)
  await ann.rename('users', 'people')
  await expect(bob.table('people')).toBeVisible()
  await bob.rename('orders', 'sales')
  await expect(ann.table('sales')).toBeVisible()

  await ann.page.getByRole('button', { name: /^History/ }).click()
  const edits = ann.page.getByRole('list', { name: 'Edits, the newest first' })
  const entry = (author: string, label: RegExp) =>
    edits.getByRole('listitem').filter({ hasText: author }).filter({ hasText: label })
  await expect(entry('Bob', /Rename table orders to sales/)).toBeVisible()
  await expect(entry('Ann', /users/).locator('time')).toHaveText(/^\d\d:\d\d$/)
  await expect(entry('Test', /Import/)).toBeVisible()

  // What an edit changed is told in words.
  await entry('Ann', /users/)
    .getByRole('button', { name: /^What “.*” changed$/ })
    .click()
  await expect(entry('Ann', /users/)).toContainText('users')

  // A name for a version, seen by the others as well.
  await ann.page.getByRole('button', { name: 'Name this version …' }).click()
  await ann.page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('As delivered')
  await ann.page.getByRole('dialog').getByRole('button', { name: 'Keep the name' }).click()
  await expect(entry('Bob', /orders/)).toContainText('As delivered')
  await bob.page.getByRole('button', { name: /^History/ }).click()
  await expect(bob.page.getByText('As delivered')).toBeVisible()

  // The past can be looked at, everywhere, and not edited.
  await entry('Test', /Import/)
    .getByRole('button', { name: 'Import', exact: true })
    .click()
  const banner = ann.page.getByRole('status').filter({ hasText: 'You are looking at version' })
  await expect(banner).toContainText('It can’t be edited.')
  await expect(ann.table('users')).toBeVisible()
  await expect(ann.table('people')).toBeHidden()
  await expect(ann.page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled()
  await banner.getByRole('button', { name: 'Back to now' }).click()
  await expect(banner).toBeHidden()
  await expect(ann.table('people')).toBeVisible()

  // Restoring is an edit like any other: the others see it, and it can be undone.
  await entry('Ann', /users/)
    .getByRole('button', { name: /^More about version/ })
    .click()
  await ann.page.getByRole('menuitem', { name: 'Restore this version' }).click()
  await expect(bob.table('orders')).toBeVisible()
  await expect(bob.table('people')).toBeVisible()
  await expect(entry('Ann', /Restore version/)).toBeVisible()
  await ann.undo()
  await expect(bob.table('sales')).toBeVisible()

  await ann.page.reload()
  await expect(ann.state('Saved')).toBeVisible()
  await expect(ann.table('sales')).toBeVisible()
  await expect(ann.page.getByText('As delivered')).toBeVisible()
})
