import { expect, test } from '@playwright/test'
import { StudioPage } from './pages/studio-page'

/** Much to lay out: every table refers to three that were there before. */
const LARGE = Array.from({ length: 320 }, (_, n) => {
  const targets = n === 0 ? [] : [...new Set([n - 1, Math.floor(n / 2), Math.floor(n / 3)])]
  const columns = targets.map((to) => `r${to} bigint REFERENCES t${to}`)
  return `CREATE TABLE t${n} (${['id bigint PRIMARY KEY', ...columns].join(', ')});`
}).join('\n')

test('a long layout shows how far it is and is given up; the next one works', async ({ page }) => {
  const studio = new StudioPage(page)
  await studio.start('Long layout', LARGE)
  await studio.saved()
  const undo = page.getByRole('button', { name: 'Undo', exact: true })
  const layOut = async () => {
    await page.keyboard.press('ControlOrMeta+k')
    await page.keyboard.type('Lay out in layers')
    await page.keyboard.press('Enter')
  }
  const progress = page.getByRole('progressbar', { name: 'Layout' })
  await studio.canvas.focus()
  await layOut()
  await expect(progress).toBeVisible()
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(progress).toBeHidden()
  await expect(undo).toBeDisabled()

  await studio.canvas.focus()
  await layOut()
  await expect(progress).toBeVisible()
  await expect(progress).toBeHidden({ timeout: 60_000 })
  await expect(undo).toBeEnabled()
  await undo.click()
  await expect(undo).toBeDisabled()
})
