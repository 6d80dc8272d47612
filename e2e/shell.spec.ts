import { expect, test } from '@playwright/test'
import { OutlinePart } from './pages/outline-part'
import { StudioPage } from './pages/studio-page'

const SHOP = 'create table users (id bigint primary key, email text);'

test('panels are resized and closed by key, and stay so over a reload', async ({ page }) => {
  const studio = new StudioPage(page)
  await studio.start('Panels', SHOP)
  const edge = page.getByRole('separator', { name: 'Width of the outline' })
  const before = Number(await edge.getAttribute('aria-valuenow'))
  await edge.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(edge).toHaveAttribute('aria-valuenow', String(before + 32))
  await page.keyboard.press('ControlOrMeta+i')
  await expect(studio.inspector).toBeHidden()
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('lintel.panels')))
    .toContain('"inspectorOpen":false')
  await page.reload()
  await expect(edge).toHaveAttribute('aria-valuenow', String(before + 32))
  await expect(studio.inspector).toBeHidden()
})

test('the project is renamed in place, and dark stays dark over a reload', async ({ page }) => {
  const studio = new StudioPage(page)
  await studio.start('Old name', SHOP)
  await page.getByRole('button', { name: 'Old name' }).click()
  await page.keyboard.type('New name')
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle('New name · Lintel')
  await page.getByRole('banner').getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Light or dark' }).press('ArrowRight')
  await page.getByRole('menuitemcheckbox', { name: 'Dark' }).press('Enter')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.getByRole('heading', { name: 'New name', level: 1 })).toBeVisible()
})

test('templates are added to an empty project', async ({ page }) => {
  const studio = new StudioPage(page)
  const outline = new OutlinePart(page)
  await studio.start('Templates later')
  await page.getByRole('button', { name: /Take templates/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Add templates' })
  await dialog.getByRole('checkbox', { name: 'Sessions' }).click()
  await expect(dialog).toContainText('2 tables')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(outline.row(/sessions/)).toBeVisible()
  await expect(outline.row(/users/)).toBeVisible()
})

test.describe('on a tablet', () => {
  test.use({ viewport: { width: 768, height: 1024 }, hasTouch: true })

  test('panels lie above the design, one at a time', async ({ page }) => {
    const studio = new StudioPage(page)
    await studio.start('Tablet', SHOP)
    await expect(studio.outline).toBeHidden()
    await page.getByRole('button', { name: 'Outline', exact: true }).tap()
    await expect(studio.outline).toBeVisible()
    await page.getByRole('button', { name: 'Inspector', exact: true }).tap()
    await expect(studio.inspector).toBeVisible()
    await expect(studio.outline).toBeHidden()
    await page
      .getByRole('button', { name: 'Close the inspector' })
      .tap({ position: { x: 20, y: 300 } })
    await expect(studio.inspector).toBeHidden()
  })
})
