import { expect, test } from '@playwright/test'
import { ImportDialog } from './pages/import-dialog'
import { OtherPerson } from './pages/other-person'
import { StudioPage } from './pages/studio-page'

const SHOP = `
  CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL);
  CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id), note text);
`

async function start(page: StudioPage['page'], sql = '') {
  const studio = new StudioPage(page)
  const id = await studio.start('Import', sql)
  const row = (name: string) =>
    studio.outline.getByRole('treeitem', { name: new RegExp(`^\\w+ ${name}\\b`) })
  return { studio, id, row, dialog: new ImportDialog(page) }
}

test('pasted SQL comes into an empty project, and undo takes it back', async ({ page }) => {
  const { dialog, row } = await start(page)
  await page.getByRole('button', { name: /^Import SQL/ }).click()
  await dialog.paste(`${SHOP} SELECT 1;`)
  await expect(dialog.read).toContainText('2 tables')
  await expect(dialog.group('New')).toContainText('public.users')
  await expect(dialog.group('New')).toContainText('with 2 columns, 1 primary key')
  await dialog.take()
  await expect(row('orders')).toBeVisible()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByText('Undone: Import pasted SQL')).toBeVisible()
  await expect(row('orders')).toHaveCount(0)
})

test('what is refused is told with its line and reason; the text is still there', async ({
  page,
}) => {
  const { dialog } = await start(page)
  await dialog.open()
  await dialog.paste('CREATE TABLE a (id int);\n\nALTER TABLE b ADD COLUMN c int;\n')
  const refused = dialog.read.getByRole('row').filter({ hasText: 'ALTER TABLE b' })
  await expect(refused).toContainText('line 3')
  await expect(refused).toContainText('refused')
  await expect(refused).toContainText('"b"')
  await dialog.button('Back').click()
  await expect(dialog.text).toContainText('ALTER TABLE b')
})

test('migrations dropped anywhere come in their order', async ({ page }) => {
  const { dialog, row } = await start(page)
  await dialog.drop([
    { name: '10_note.sql', text: 'ALTER TABLE users ADD COLUMN note text;' },
    { name: 'readme.md', text: 'Not SQL' },
    { name: '2_users.sql', text: 'CREATE TABLE users (id int);' },
  ])
  await expect(dialog.read).toContainText('1 of 3 files')
  await expect(dialog.group('New')).toContainText('with 2 columns')
  await dialog.take()
  await expect(row('users')).toBeVisible()
})

test('a new name is the same object until somebody says otherwise', async ({ page }) => {
  const { dialog, row } = await start(page, SHOP)
  await dialog.open()
  await dialog.paste(SHOP.replaceAll('orders', 'purchases').replace('note text', 'note citext'))
  await expect(dialog.group('New')).toContainText('public.purchases')
  await dialog.changes.getByRole('radio', { name: 'Replace' }).click()
  await expect(dialog.group('Renamed')).toContainText('public.orders → public.purchases')
  await expect(dialog.group('Changed')).toContainText('note')
  const table = dialog
    .group('Renamed')
    .getByRole('listitem')
    .filter({ hasText: /^→Table/ })
  await table.getByRole('button', { name: 'These are two different objects' }).click()
  await expect(dialog.group('New')).toContainText('public.purchases')
  await expect(dialog.group('Removed')).toContainText('public.orders')
  await dialog
    .group('New')
    .getByRole('button', { name: 'public.purchases is the former …' })
    .click()
  await page.getByRole('menuitem', { name: 'public.orders' }).click()
  await expect(dialog.group('Renamed')).toContainText('public.orders → public.purchases')
  await expect(dialog.group('Removed')).toHaveCount(0)
  await dialog.take()
  await expect(row('purchases')).toBeVisible()
  await expect(row('orders')).toHaveCount(0)
})

test('what matches keeps its id and its place', async ({ page, request }) => {
  const { dialog, id } = await start(page, SHOP)
  const other = new OtherPerson(request, id)
  const [users, places] = [await other.idOf('public.users'), await other.places()]
  await dialog.open()
  await dialog.paste(`${SHOP.replace('email text', 'mail text')} CREATE TABLE fresh (id int);`)
  await dialog.take()
  await expect(page.getByText('Saved')).toBeVisible()
  expect(await other.idOf('public.users')).toBe(users)
  expect(await other.places()).toMatchObject(places)
})

test('nothing new is nothing to import; what is no text is told', async ({ page }) => {
  const { dialog } = await start(page, SHOP)
  await dialog.open()
  await dialog.paste(SHOP)
  await expect(dialog.changes).toContainText('Nothing would change')
  await expect(dialog.button('Nothing to import')).toBeDisabled()
  await dialog.button('Back').click()
  await dialog.choose([{ name: 'dump.sql', text: 'PGDMP\u0001' }])
  await expect(dialog.dialog.getByRole('alert')).toContainText('pg_restore')
  await page.keyboard.press('Escape')
  await expect(dialog.dialog).toHaveCount(0)
})

test('a large script is read beside the page, which goes on meanwhile', async ({ page }) => {
  const { dialog, row } = await start(page)
  const column = (i: number) =>
    `  column_${i} numeric(12, 2) NOT NULL DEFAULT ${i} CHECK (column_${i} >= 0)`
  const columns = Array.from({ length: 40 }, (_, i) => column(i)).join(',\n')
  const tables = Array.from({ length: 1500 }, (_, i) => `CREATE TABLE t_${i} (\n${columns}\n);`)
  await dialog.open()
  await dialog.choose([{ name: 'large.sql', text: tables.join('\n\n') }])
  await expect(dialog.dialog.getByRole('progressbar')).toBeVisible()
  await dialog.button('Cancel').click()
  await expect(dialog.text).toBeVisible()
  await dialog.choose([{ name: 'small.sql', text: SHOP }])
  await dialog.take()
  await expect(row('orders')).toBeVisible()
})
