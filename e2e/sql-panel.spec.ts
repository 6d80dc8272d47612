import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { columnRename } from '@/lib/commands/column-rename'
import { columnSetType } from '@/lib/commands/column-set-type'
import { tableRemove } from '@/lib/commands/table-remove'
import { OtherPerson } from './pages/other-person'
import { SqlPane } from './pages/sql-pane'
import { StudioPage } from './pages/studio-page'

const SHOP = `
  CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL);
  CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id), note text);
  CREATE INDEX orders_user ON orders (user_id);
`

async function start(page: StudioPage['page'], sql = SHOP) {
  const studio = new StudioPage(page)
  const id = await studio.start('Shop', sql)
  const pane = new SqlPane(page)
  await pane.open()
  const row = (name: string) =>
    studio.outline.getByRole('treeitem', { name: new RegExp(`^\\w+ ${name}\\b`) })
  const expand = async (name: string) => {
    await row(name).click()
    await studio.outline.getByRole('tree').press('ArrowRight')
  }
  return { studio, pane, id, row, expand, ann: new OtherPerson(page.request, id) }
}

test('the SQL of the selection, or of everything, follows what is selected', async ({ page }) => {
  const { row, pane } = await start(page)
  await expect(pane.editor).toContainText('CREATE TABLE users')
  await row('orders').click()
  await expect(pane.editor).not.toContainText('CREATE TABLE users')
  await expect(pane.editor).toContainText('CREATE INDEX orders_user')
  await pane.show('Everything')
  await expect(pane.editor).toContainText('CREATE TABLE users')
  await expect(pane.marked.first()).toContainText('CREATE TABLE orders')
  await pane.line('CREATE TABLE users').click()
  await expect(pane.marked.first()).toContainText('CREATE TABLE users')
  await expect(row('users')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Alt+Enter')
  await expect(pane.marked.first()).toContainText('ALTER TABLE orders')
})

test('what is written into the SQL is in the design, and can be undone', async ({ page }) => {
  const { row, expand, pane } = await start(page)
  await row('users').click()
  await expect(pane.editor).not.toContainText('CREATE TABLE orders')
  await pane.goTo('email text NOT NULL')
  await pane.write('\n  nickname text,')
  await expect(pane.status).toHaveText('Not applied yet …')
  await expect(pane.status).toHaveText('Applied')
  await expand('users')
  await expect(row('nickname')).toBeVisible()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByText('Undone: Add column public.users.nickname')).toBeVisible()
  await expect(row('nickname')).toHaveCount(0)
  await expect(pane.editor).not.toContainText('nickname')
})

test('a mistake is told at its place, and the design stays as it is', async ({ page }) => {
  const { row, pane } = await start(page)
  await row('orders').click()
  await expect(pane.editor).not.toContainText('CREATE TABLE users')
  await pane.goTo('note text')
  await pane.write('\n  price nummeric,,')
  await expect(pane.status).toContainText('Not applied, line 7:')
  await expect(pane.editor.locator('.cm-lintRange-error')).toHaveCount(1)
  await expect(row('price')).toHaveCount(0)

  // Closing the panel loses nothing.
  await page.keyboard.press('Control+j')
  await expect(pane.panel).toHaveCount(0)
  await pane.open()
  await expect(pane.editor).toContainText('price nummeric,,')
  await expect(pane.status).toContainText('Not applied, line 7:')

  await pane.status.getByRole('button').click()
  await expect(pane.editor).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(pane.editor).toContainText('price nummeric,,')
  await pane.button('Discard').click()
  await expect(pane.editor).not.toContainText('nummeric')
  await expect(pane.status).toHaveText('')
})

test('what would be removed is asked for first', async ({ page }) => {
  const { row, expand, pane } = await start(page)
  await row('orders').click()
  await expect(pane.editor).not.toContainText('CREATE TABLE users')
  await pane.goTo('note text')
  await page.keyboard.press('Shift+Home')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Backspace')
  await expect(pane.status).toHaveText('Not applied yet: this removes column public.orders.note.')
  await pane.leave()
  await expect(pane.status).toContainText('this removes')
  await expand('orders')
  await expect(row('note')).toBeVisible()
  await pane.editor.focus()
  await page.keyboard.press('Control+Enter')
  await expect(pane.status).toHaveText('Applied')
  await expect(row('note')).toHaveCount(0)
})

test('others may edit while one writes: the cursor stays, both edits count', async ({ page }) => {
  const { pane, ann } = await start(page)
  await pane.goTo('email text NOT NULL')
  await ann.does(columnRename, (id) => ({ id: id('public.users.id'), name: 'user_id' }))
  await expect(pane.editor).toContainText(/user_id bigint .*NOT NULL/)
  await pane.write('\n  nickname text,')
  await ann.does(columnSetType, (id) => ({ id: id('public.orders.note'), type: 'citext' }))
  await expect(pane.status).toHaveText('Applied')
  await pane.write('\n  phone text,')
  await expect(pane.status).toHaveText('Applied')
  await pane.leave()
  await expect(pane.editor).toContainText('note citext')
  await expect(pane.editor).toContainText(/email text NOT NULL,\s*nickname text,\s*phone text/)
})

test('an edit that others overtook is kept as text, and told', async ({ page }) => {
  const { row, pane, ann } = await start(page)
  await row('orders').click()
  await expect(pane.editor).not.toContainText('CREATE TABLE users')
  await pane.goTo('note text')
  await pane.rewrite('note text', '  note text CHECK (,')
  await expect(pane.status).toContainText('Not applied, line')
  await ann.does(tableRemove, (id) => ({ id: id('public.orders') }))
  await expect(row('orders')).toHaveCount(0)
  await pane.rewrite('note text', "  note text CHECK (note <> ''),")
  await expect(pane.status).toContainText('Not applied: ')
  await expect(pane.editor).toContainText("CHECK (note <> '')")
  await pane.button('Discard').click()
  await expect(pane.editor).toContainText('CREATE TABLE users')
})

test('undo in the editor never brings back what was shown before', async ({ page }) => {
  const { row, pane } = await start(page)
  await row('users').click()
  await expect(pane.editor).not.toContainText('CREATE TABLE orders')
  await row('orders').click()
  await expect(pane.editor).toContainText('CREATE TABLE orders')
  await pane.editor.focus()
  await page.keyboard.press('Control+z')
  await expect(pane.editor).toContainText('CREATE TABLE orders')
  await expect(pane.status).toHaveText('')
})

test('it is written as one wants it, copied and saved', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { pane } = await start(page)
  await pane.button('How the SQL is written').click()
  await page.getByRole('menuitemcheckbox', { name: 'Name the schema everywhere' }).click()
  await expect(pane.editor).toContainText('CREATE TABLE public.users')
  await pane.button('How the SQL is written').click()
  await page.getByRole('menuitemcheckbox', { name: 'Can run again without harm' }).click()
  await expect(pane.editor).toContainText('CREATE TABLE IF NOT EXISTS public.users')
  await pane.button('Copy the SQL').click()
  await expect(page.getByText('SQL copied.')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  const saving = page.waitForEvent('download')
  await pane.button('Save the SQL as a file').click()
  const download = await saving
  expect(download.suggestedFilename()).toBe('Shop.sql')
  expect(await readFile(await download.path(), 'utf8')).toBe(copied)
  expect(copied).toContain('CREATE TABLE IF NOT EXISTS public.orders')
})
