import { createRequire } from 'node:module'
import { expect, type Page, test } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { ProjectsPage } from './pages/projects-page'

const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

async function expectNoViolations(page: Page): Promise<void> {
  await page.addScriptTag({ path: axeSource })
  const results = await page.evaluate<AxeResults>('axe.run()')
  const found = results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  expect(found).toEqual([])
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`accessible, ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('list, notice, menu and dialogs', async ({ page }) => {
      const projects = new ProjectsPage(page)
      await projects.open()
      await projects.create('Accessible')
      await expect(projects.project('Accessible')).toBeVisible()
      await expectNoViolations(page)
      await projects.openRename('Accessible')
      await expectNoViolations(page)
      await page.keyboard.press('Escape')
      await projects.delete('Accessible')
      await projects.show('Deleted')
      await expect(projects.project('Accessible')).toBeVisible()
      await expectNoViolations(page)
      await projects.removeForGood('Accessible')
    })

    test('every way to begin a project', async ({ page }) => {
      const projects = new ProjectsPage(page)
      await projects.open()
      const dialog = await projects.openNew('Blank')
      await projects.submit()
      await expect(page.getByText('Give the project a name.')).toBeVisible()
      await expectNoViolations(page)
      await dialog.getByRole('radio', { name: 'Templates' }).click()
      await dialog.getByRole('checkbox', { name: 'Orders' }).click()
      await expect(dialog.getByText('users, products, orders, order_items')).toBeVisible()
      await expectNoViolations(page)
      await dialog.getByRole('radio', { name: 'SQL' }).click()
      const editor = dialog.getByRole('textbox', { name: 'SQL to import' })
      await editor.fill('CREATE TABLE a (id int); CREATE x;')
      await expectNoViolations(page)
      await dialog.getByRole('button', { name: 'Read the SQL' }).click()
      await expect(dialog.getByRole('button', { name: '1 refused' })).toBeVisible()
      await expectNoViolations(page)
      await dialog.getByRole('radio', { name: 'Sample' }).click()
      await expect(dialog.getByRole('img', { name: /diagram/ })).toBeVisible()
      await expectNoViolations(page)
    })

    test('not found', async ({ page }) => {
      await page.goto('/no-such-page')
      await expectNoViolations(page)
    })
  })
}
