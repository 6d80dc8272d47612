import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'

const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

const COLOURS = "{ runOnly: ['color-contrast', 'link-in-text-block'] }"

/**
 * axe finds nothing against the page as it is now, in both themes; `within` is a selector of the part that matters. Only what
 * axe says about colours can differ in the dark.
 */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  if (!(await page.evaluate<boolean>("typeof axe === 'object'"))) {
    await page.addScriptTag({ path: axeSource })
  }
  const part = within === undefined ? 'document' : JSON.stringify(within)
  const inLight = await violations(page, part, '{}')
  await show(page, 'dark')
  const inDark = await violations(page, part, COLOURS)
  await show(page, 'light')
  expect({ inLight, inDark }).toEqual({ inLight: [], inDark: [] })
}

async function violations(page: Page, part: string, options: string): Promise<string[]> {
  const results = await page.evaluate<AxeResults>(`axe.run(${part}, ${options})`)
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

/** Once colours stopped to change. */
async function show(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.evaluate(async () => {
    const changing = document.getAnimations().filter((one) => one instanceof CSSTransition)
    await Promise.allSettled(changing.map(({ finished }) => finished))
  })
}
