import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'

const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** axe finds nothing against the page as it is now; `within` is a selector of the part that matters. */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  if (!(await page.evaluate<boolean>("typeof axe === 'object'"))) {
    await page.addScriptTag({ path: axeSource })
  }
  const part = within === undefined ? 'document' : JSON.stringify(within)
  const results = await page.evaluate<AxeResults>(`axe.run(${part})`)
  const found = results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  expect(found).toEqual([])
}
