import { expect, test } from '@playwright/test'
import { expectAccessible } from './pages/accessible'
import { OutlinePart } from './pages/outline-part'
import { ProjectsPage } from './pages/projects-page'
import { SheetPart } from './pages/sheet-part'
import { StudioPage } from './pages/studio-page'

const SHOP = `
create type mood as enum ('good', 'bad');
create table users (id bigint primary key, email text unique, mood mood);
create table orders (id bigint primary key, user_id bigint not null references users, note text);
create view emails as select email from users;
`

test.describe('accessible in light and dark', () => {
  test('list, notice, menu and dialogs', async ({ page }) => {
    const name = 'Listed'
    const projects = new ProjectsPage(page)
    await projects.open()
    await projects.create(name)
    await expect(projects.project(name)).toBeVisible()
    await expectAccessible(page)
    await projects.openRename(name)
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await projects.delete(name)
    await projects.show('Deleted')
    await expect(projects.project(name)).toBeVisible()
    await expectAccessible(page)
    await projects.removeForGood(name)
  })

  test('every way to begin a project', async ({ page }) => {
    const projects = new ProjectsPage(page)
    await projects.open()
    const dialog = await projects.openNew('Blank')
    await projects.submit()
    await expect(page.getByText('Give the project a name.')).toBeVisible()
    await expectAccessible(page)
    await dialog.getByRole('radio', { name: 'Templates' }).click()
    await dialog.getByRole('checkbox', { name: 'Orders' }).click()
    await expect(dialog.getByText('users, products, orders, order_items')).toBeVisible()
    await expectAccessible(page)
    await dialog.getByRole('radio', { name: 'SQL' }).click()
    const editor = dialog.getByRole('textbox', { name: 'SQL to import' })
    await editor.fill('CREATE TABLE a (id int); CREATE x;')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Read the SQL' }).click()
    await expect(dialog.getByRole('button', { name: '1 refused' })).toBeVisible()
    await expectAccessible(page)
    await dialog.getByRole('radio', { name: 'Sample' }).click()
    await expect(dialog.getByRole('img', { name: /diagram/ })).toBeVisible()
    await expectAccessible(page)
  })

  test('studio: empty, and the outline', async ({ page }) => {
    const studio = new StudioPage(page)
    const outline = new OutlinePart(page)
    await studio.start('Studio')
    await expect(page.getByRole('region', { name: 'Begin' })).toBeVisible()
    await expectAccessible(page)
    await studio.start('Shop', SHOP)
    await outline.tree.focus()
    await page.keyboard.type('users')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expectAccessible(page)
    await page.keyboard.press('F2')
    await expect(outline.field('Name of the table')).toBeFocused()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Delete')
    await expect(page.getByRole('dialog', { name: /^Remove/ })).toBeVisible()
    await expectAccessible(page, 'dialog[open]')
  })

  test('studio: shortcuts, commands and the sheet', async ({ page }) => {
    const studio = new StudioPage(page)
    const outline = new OutlinePart(page)
    const sheet = new SheetPart(page)
    await studio.start('Shop by keys', SHOP)
    await outline.tree.focus()
    await page.keyboard.type('users')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
    await expectAccessible(page, 'dialog[open]')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+k')
    await expect(page.getByRole('dialog', { name: 'Search and commands' })).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await sheet.open()
    await page.keyboard.press('Shift+ArrowDown')
    await expect(page.getByRole('region', { name: 'Change several columns' })).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('F2')
    await expect(sheet.editor).toBeFocused()
    await expectAccessible(page)
  })

  test('not found', async ({ page }) => {
    await page.goto('/no-such-page')
    await expectAccessible(page)
  })
})
