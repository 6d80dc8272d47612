import { expect, test } from '@playwright/test'
import { StudioPage } from './pages/studio-page'

test.use({ viewport: { width: 1440, height: 900 } })

test('the sample that is there at first opens large enough to be read', async ({ page }) => {
  const studio = new StudioPage(page)
  await page.goto('/')
  await page
    .getByRole('link', { name: /^Bookshop/ })
    .first()
    .click()
  await expect(studio.box('books')).toBeInViewport({ ratio: 0.99 })
  await expect(studio.row('books', 'isbn')).toBeVisible()
  const zoom = page
    .getByRole('toolbar', { name: 'Zoom' })
    .getByRole('button', { name: /^Zoom \d+/ })
  await expect
    .poll(async () => Number.parseInt((await zoom.textContent()) ?? '', 10))
    .toBeGreaterThan(74)
  await page.getByRole('button', { name: 'Zoom to fit' }).click()
  await expect(studio.box('payments')).toBeInViewport({ ratio: 0.99 })
})
