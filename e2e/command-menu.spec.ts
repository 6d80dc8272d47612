import { expect, type Locator, type Page, test } from '@playwright/test'
import { OutlinePart } from './pages/outline-part'
import { StudioPage } from './pages/studio-page'

const SHOP = `
create schema app;
create table app.users (id bigint primary key, email text);
create table app.orders (id bigint primary key, user_id bigint references app.users);
`

const menuOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Search and commands' })

test('what is typed right after the shortcut finds an object, which Enter selects', async ({
  page,
}) => {
  const studio = new StudioPage(page)
  const outline = new OutlinePart(page)
  await studio.start('Find', SHOP)
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('@orders')
  await expect(menuOf(page).getByRole('combobox')).toHaveValue('@orders')
  await expect(menuOf(page).getByRole('option', { name: /orders/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(menuOf(page)).toBeHidden()
  await expect(outline.row(/orders/)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ControlOrMeta+k')
  await expect(menuOf(page).getByRole('group', { name: 'Recent' })).toContainText('orders')
})

test('a prefix narrows to columns or commands, and a command is run', async ({ page }) => {
  const studio = new StudioPage(page)
  await studio.start('Commands', SHOP)
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('#email')
  await expect(menuOf(page).getByRole('option')).toHaveCount(1)
  await menuOf(page).getByRole('combobox').fill('>sheet')
  await expect(menuOf(page).getByRole('option', { name: /columns as a sheet/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid')).toBeVisible()
})

test('Tab shows what can be done with an object, and does it', async ({ page }) => {
  const studio = new StudioPage(page)
  const outline = new OutlinePart(page)
  await studio.start('Actions', SHOP)
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('@users')
  await expect(menuOf(page).getByRole('option', { name: /users/ })).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.type('add column')
  await expect(menuOf(page).getByRole('option').first()).toHaveText(/Add column/)
  await page.keyboard.press('Enter')
  await outline.type('New column', 'phone text')
  await expect(outline.row(/phone/)).toBeVisible()
})

test('the help sheet lists the shortcuts, and single letters can be turned off', async ({
  page,
}) => {
  const studio = new StudioPage(page)
  await studio.start('Keys', SHOP)
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet).toContainText('Search and commands')
  await expect(sheet).toContainText('In the outline')
  await sheet.getByRole('switch', { name: 'Shortcuts of a single letter' }).click()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await page.keyboard.press('?')
  await expect(sheet).toBeHidden()
})
