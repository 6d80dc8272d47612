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

    test('list, notice, error and dialog', async ({ page }) => {
      const projects = new ProjectsPage(page)
      await projects.open()
      await projects.create('Accessible')
      await expect(projects.project('Accessible')).toBeVisible()
      await projects.create(' ')
      await expect(page.getByText('Give the project a name.')).toBeVisible()
      await expectNoViolations(page)
      await projects.openRename('Accessible')
      await expectNoViolations(page)
      await page.keyboard.press('Escape')
      await projects.delete('Accessible')
      await projects.showDeleted()
      await expect(projects.deleted('Accessible')).toBeVisible()
      await expectNoViolations(page)
      await projects.removeForGood('Accessible')
    })

    test('not found', async ({ page }) => {
      await page.goto('/no-such-page')
      await expectNoViolations(page)
    })
  })
}
