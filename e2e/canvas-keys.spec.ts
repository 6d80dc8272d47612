import { createRequire } from 'node:module'
import { expect, test } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { StudioPage } from './pages/studio-page'

const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
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
  for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowDown')
  await expect.poll(async () => (await studio.placeOf('orders')).y).toBeGreaterThan(before.y + 10)
  for (let n = 0; n < 3; n++) await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(async () => (await studio.placeOf('orders')).y).toBe(before.y)
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

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`accessible, ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('the canvas, while one draws and with its dialogs', async ({ page }) => {
      const studio = new StudioPage(page)
      await studio.start('Accessible', SHOP)
      await page.addScriptTag({ path: axeSource })
      const violations = async () => {
        const { violations: found } = await page.evaluate<AxeResults>(
          `axe.run(document.querySelector('dialog[open]') ?? document.querySelector('main'))`,
        )
        return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
      }
      expect(await violations()).toEqual([])
      await studio.box('orders').click({ position: HEAD })
      await page.keyboard.press('Insert')
      expect(await violations()).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Export as a picture' }).click()
      await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible()
      expect(await violations()).toEqual([])
    })
  })
}
