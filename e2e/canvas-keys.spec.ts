import { expect, test } from '@playwright/test'
import { expectAccessible } from './pages/accessible'
import { StudioPage } from './pages/studio-page'

const HEAD = { x: 60, y: 16 }
const SHOP = `
  CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL UNIQUE);
  CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, note text);
  CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint NOT NULL REFERENCES orders);
`

test('the keyboard goes from box to box, into a table, along a relation and back', async ({
  page,
}) => {
  const studio = new StudioPage(page)
  await studio.start('Keys', SHOP)
  await studio.canvas.focus()
  await page.keyboard.press('Tab')
  const first = studio.canvas.locator('article:focus')
  await expect(first).toHaveCount(1)
  await studio.box('orders').click({ position: HEAD })
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByText('customer_id, bigint, foreign key, not null')).toBeAttached()
  await page.keyboard.press('ArrowRight')
  await expect(studio.box('customers')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(studio.box('customers')).toHaveAttribute('data-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(studio.canvas).toBeFocused()
})

test('arrow keys move what is selected, and undo takes it back', async ({ page }) => {
  const studio = new StudioPage(page)
  await studio.start('Nudge', SHOP)
  await studio.box('orders').click({ position: HEAD })
  const before = await studio.placeOf('orders')
  const y = async () => (await studio.placeOf('orders')).y
  for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowDown')
  await expect.poll(y).toBeGreaterThan(before.y + 10)
  const after = await y()
  // What follows at once is one edit to whoever takes it back.
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(y).toBe(before.y)
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect.poll(y).toBe(after)
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(y).toBe(before.y)
})

test('a relation is made by the keyboard, from a table and from a column', async ({ page }) => {
  const studio = new StudioPage(page)
  const id = await studio.start('Relate by keys', SHOP)
  await studio.box('items').click({ position: HEAD })
  await page.keyboard.press('Shift+r')
  const dialog = page.getByRole('dialog', { name: 'Relate public.items to a table' })
  await expectAccessible(page, 'dialog[open]')
  await dialog.getByRole('combobox', { name: 'Table that it refers to' }).fill('custom')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'What the relation means' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(studio.box('items')).toBeFocused()
  await expect(studio.row('items', 'customer_id')).toBeVisible()
  await studio.expectSql(id, /FOREIGN KEY \(customer_id\)\s+REFERENCES customers/)

  await studio.box('orders').click({ position: HEAD })
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('Relate to a table')
  await page.keyboard.press('Enter')
  const again = page.getByRole('dialog', { name: /^Relate .*note to a table$/ })
  await again.getByRole('combobox').fill('items')
  await page.keyboard.press('Escape')
  await expect(again).toBeHidden()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(studio.row('items', 'customer_id')).toBeHidden()
})

test('removing shows first what would break', async ({ page }) => {
  const studio = new StudioPage(page)
  await studio.start('Remove', SHOP)
  await studio.box('customers').click({ position: HEAD })
  await page.keyboard.press('Delete')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('orders')
  await page.keyboard.press('Escape')
  await expect(studio.box('customers')).toBeVisible()
  await studio.box('items').click({ position: HEAD })
  await page.keyboard.press('Delete')
  await expect(studio.box('items')).toHaveCount(0)
})

test('objects are copied, pasted and duplicated, and lie on the clipboard as SQL', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const studio = new StudioPage(page)
  await studio.start('Copy', SHOP)
  await studio.box('customers').click({ position: HEAD })
  await page.keyboard.press('ControlOrMeta+c')
  await expect(page.getByText('Copied 1 object, as SQL too.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'CREATE TABLE customers',
  )
  await page.keyboard.press('ControlOrMeta+v')
  await expect(studio.canvas.getByRole('article', { name: /customers/ })).toHaveCount(2)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(studio.canvas.getByRole('article', { name: /customers/ })).toHaveCount(1)

  await studio.box('orders').click({ position: HEAD })
  await page.keyboard.press('ControlOrMeta+d')
  await expect(studio.canvas.getByRole('article', { name: /orders/ })).toHaveCount(2)
  await studio.saved()

  await studio.box('customers').click({ position: HEAD })
  await page.keyboard.press('ControlOrMeta+c')
  const other = new StudioPage(page)
  await other.start('Other')
  await other.canvas.focus()
  await page.keyboard.press('ControlOrMeta+v')
  await expect(other.row('customers', 'email')).toBeVisible()
})

test('the menu of a column changes its key and whether it may be empty', async ({ page }) => {
  const studio = new StudioPage(page)
  await studio.start('Menu', SHOP)
  await studio.row('orders', 'note').click({ button: 'right' })
  await page.getByRole('menuitemcheckbox', { name: 'Not null' }).click()
  await expect(studio.row('orders', 'note')).toHaveAccessibleName(/not null/)
  await studio.row('orders', 'note').click({ button: 'right' })
  await page.getByRole('menuitemcheckbox', { name: 'Unique' }).click()
  await expect(studio.row('orders', 'note')).toHaveAccessibleName(/unique/)
})

test('a diagram is exported as picture and as text', async ({ page }) => {
  const studio = new StudioPage(page)
  await studio.start('Export', SHOP)
  for (const [format, ending] of [
    ['SVG', 'svg'],
    ['PNG', 'png'],
    ['Mermaid', 'mmd'],
  ] as const) {
    await page.getByRole('button', { name: 'Export as a picture' }).click()
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await dialog.getByRole('radio', { name: format }).click()
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Download' }).click()
    expect((await download).suggestedFilename()).toBe(`Export-Main.${ending}`)
    await expect(dialog).toHaveCount(0)
  }
})

test('the address holds what is looked at', async ({ page }) => {
  const studio = new StudioPage(page)
  await studio.start('Address', SHOP)
  await studio.box('orders').click({ position: HEAD })
  await expect(page).toHaveURL(/select=/)
  await page.reload()
  await expect(studio.box('orders')).toHaveAttribute('data-selected', 'true')
})

test.describe('accessible in light and dark', () => {
  test('the canvas, while one draws and with its dialogs', async ({ page }) => {
    const studio = new StudioPage(page)
    await studio.start('Accessible', SHOP)
    await expectAccessible(page, 'main')
    await studio.box('orders').click({ position: HEAD })
    await page.keyboard.press('Insert')
    await expectAccessible(page, 'main')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Export as a picture' }).click()
    await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible()
    await expectAccessible(page, 'dialog[open]')
  })
})
