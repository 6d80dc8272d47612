import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { expectAccessible } from './pages/accessible'
import { makeProject } from './pages/studio-page'

test('a standard of one’s own is derived, edited, tried on projects, exported and imported', async ({
  page,
  request,
}) => {
  await makeProject(
    request,
    'Ledger of standards',
    'CREATE TABLE users (id uuid PRIMARY KEY); CREATE TABLE orders (id uuid PRIMARY KEY, user_id uuid REFERENCES users)',
  )
  await page.goto('/standards')
  await expect(
    page.getByRole('list', { name: 'Written standards' }).getByRole('listitem'),
  ).toHaveCount(6)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Derive from ALAI' }).click()
  const dialog = page.getByRole('dialog', { name: 'Your own standard' })
  const title = `House ${Date.now()}`
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title)
  await dialog.getByRole('button', { name: 'Derive' }).click()
  await expect(page.getByRole('button', { name: 'Saved' })).toBeVisible()

  // A rule weighs more; what that means for a project is told before it is saved.
  await page.getByRole('searchbox', { name: 'Search rules' }).fill('index-foreign-key')
  await page.getByRole('combobox', { name: 'Severity of index-foreign-key' }).selectOption('error')
  const preview = page.getByRole('complementary', { name: 'What it would mean' })
  const project = preview.getByRole('listitem').filter({ hasText: 'Ledger of standards' })
  await expect(project).toContainText(/Then [1-9]\d* errors?/, { timeout: 20_000 })
  await expectAccessible(page)

  await page.getByRole('tab', { name: 'Names' }).click()
  const index = page.getByRole('textbox', { name: 'Index', exact: true })
  await index.fill('ix_{tabel}')
  await index.press('Enter')
  await expect(page.getByText(/may use only/)).toBeVisible()
  await index.fill('ix_{table}_{columns}')
  await index.press('Enter')
  await expect(page.getByText('ALAI has idx_{table}_{columns}')).toBeVisible()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('button', { name: 'Saved' })).toBeVisible()
  await page.reload()
  await page.getByRole('tab', { name: 'File' }).click()
  const file = page.getByRole('textbox', { name: 'The standard as a file' })
  await expect(file).toHaveValue(/index-foreign-key: error/)
  await file.fill('extends: nothing')
  await expect(page.getByText(/^Line \d+:/).first()).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  const text = await readFile((await (await download).path()) ?? '', 'utf8')
  expect(text).toContain('ix_{table}_{columns}')

  await page.goto('/standards')
  const own = page.getByRole('list', { name: 'Your own standards' }).getByRole('listitem')
  await expect(own.filter({ hasText: title })).toContainText('no project follows it')
  await page.getByLabel('Standard as a YAML file').setInputFiles({
    name: 'house.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from(text.replace('version: "1.0"', 'version: "1.1"')),
  })
  await expect(page.getByRole('textbox', { name: 'Version' })).toHaveValue('1.1')
  await page.goto('/standards')
  await own
    .filter({ hasText: title })
    .getByRole('button', { name: `Remove ${title}` })
    .click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(own.filter({ hasText: title })).toBeHidden()
})
