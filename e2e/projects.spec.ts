import { expect, test } from '@playwright/test'
import { ProjectsPage } from './pages/projects-page'

test('a project is created, renamed, deleted, restored and removed, and reloading keeps each', async ({
  page,
}) => {
  const projects = new ProjectsPage(page)
  await projects.open()
  await expect(page).toHaveTitle('Projects · Lintel')
  await projects.create('Warehouse')
  await expect(projects.project('Warehouse')).toBeVisible()
  await expect(projects.nameField).toHaveValue('')

  await projects.rename('Warehouse', 'Lager für Ærø 倉庫')
  await expect(projects.project('Lager für Ærø 倉庫')).toBeVisible()
  await page.reload()
  await expect(projects.project('Lager für Ærø 倉庫')).toBeVisible()
  await expect(projects.project('Warehouse')).toHaveCount(0)

  await projects.delete('Lager für Ærø 倉庫')
  await expect(projects.project('Lager für Ærø 倉庫')).toHaveCount(0)
  await projects.undo()
  await expect(projects.project('Lager für Ærø 倉庫')).toBeVisible()

  await projects.delete('Lager für Ærø 倉庫')
  await page.reload()
  await projects.showDeleted()
  await projects.restore('Lager für Ærø 倉庫')
  await expect(projects.project('Lager für Ærø 倉庫')).toBeVisible()

  await projects.delete('Lager für Ærø 倉庫')
  await projects.showDeleted()
  await projects.removeForGood('Lager für Ærø 倉庫')
  await page.reload()
  await expect(page.getByText('Lager für Ærø 倉庫')).toHaveCount(0)
})

test('a name that cannot be one is refused with the reason', async ({ page }) => {
  const projects = new ProjectsPage(page)
  await projects.open()
  await projects.create('   ')
  await expect(page.getByText('Give the project a name.')).toBeVisible()
  await projects.create('n'.repeat(121))
  await expect(page.getByText('Shorten the name to 120 characters.')).toBeVisible()
})

test('the keyboard alone is enough to rename a project', async ({ page }) => {
  const projects = new ProjectsPage(page)
  await projects.open()
  await projects.nameField.focus()
  await page.keyboard.type('Ledger')
  await page.keyboard.press('Enter')
  await expect(projects.project('Ledger')).toBeVisible()
  await page.getByRole('button', { name: 'Rename Ledger' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Rename project' })
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: 'Rename Ledger' })).toBeFocused()
  await page.getByRole('button', { name: 'Rename Ledger' }).press('Enter')
  await page.keyboard.type('General ledger')
  await page.keyboard.press('Enter')
  await expect(projects.project('General ledger')).toBeVisible()
})

test('a project that somebody else removed is reported, not lost in silence', async ({ page }) => {
  const projects = new ProjectsPage(page)
  await projects.open()
  await projects.create('Short-lived')
  const dialog = await projects.openRename('Short-lived')
  const list = await (await page.request.get('/api/projects')).json()
  const { id } = list.projects.find((project: { name: string }) => project.name === 'Short-lived')
  await page.request.patch(`/api/projects/${id}`, { data: { deleted: true } })
  await page.request.delete(`/api/projects/${id}`)
  await dialog.getByRole('button', { name: 'Rename' }).click()
  await expect(dialog).toContainText('It may have been removed meanwhile.')
})

test('an unknown address leads back to the projects', async ({ page }) => {
  const response = await page.goto('/no-such-page')
  expect(response?.status()).toBe(404)
  await page.getByRole('link', { name: 'Go to the projects' }).click()
  await expect(page.getByRole('heading', { name: 'Projects', level: 1 })).toBeVisible()
})

test('nothing is fetched from elsewhere', async ({ page, baseURL }) => {
  const foreign: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(`${baseURL}/`)) foreign.push(request.url())
  })
  await new ProjectsPage(page).open()
  await page.waitForLoadState('networkidle')
  expect(foreign).toEqual([])
})
