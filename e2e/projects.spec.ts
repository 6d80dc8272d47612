import { expect, test } from '@playwright/test'
import { ProjectsPage } from './pages/projects-page'

test('a project is created, renamed, deleted, restored and removed, and reloading keeps each', async ({
  page,
}) => {
  const projects = new ProjectsPage(page)
  await projects.open()
  await expect(page).toHaveTitle('Projects · Lintel')
  await projects.create('Depot')
  await expect(projects.project('Depot')).toBeVisible()

  await projects.rename('Depot', 'Lager für Ærø 倉庫')
  await expect(projects.project('Lager für Ærø 倉庫')).toBeVisible()
  await page.reload()
  await expect(projects.project('Lager für Ærø 倉庫')).toBeVisible()
  await expect(projects.project('Depot')).toHaveCount(0)

  await projects.delete('Lager für Ærø 倉庫')
  await expect(projects.project('Lager für Ærø 倉庫')).toHaveCount(0)
  await projects.undo()
  await expect(projects.project('Lager für Ærø 倉庫')).toBeVisible()

  await projects.delete('Lager für Ærø 倉庫')
  await page.reload()
  await projects.show('Deleted')
  await projects.act('Lager für Ærø 倉庫', 'Restore')
  await projects.show('Projects')
  await expect(projects.project('Lager für Ærø 倉庫')).toBeVisible()

  await projects.delete('Lager für Ærø 倉庫')
  await projects.show('Deleted')
  await projects.removeForGood('Lager für Ærø 倉庫')
  await page.reload()
  await projects.show('Deleted')
  await expect(page.getByText('Lager für Ærø 倉庫')).toHaveCount(0)
})

test('a project is copied, archived, found and opened', async ({ page }) => {
  const projects = new ProjectsPage(page)
  await projects.open()
  await projects.create('Café ledger')
  await projects.act('Café ledger', 'Duplicate')
  await projects.told('Copied to “Café ledger copy”.')
  await expect(projects.project('Café ledger copy')).toBeVisible()

  await projects.act('Café ledger copy', 'Archive')
  await projects.told('“Café ledger copy” archived.')
  await expect(projects.project('Café ledger copy')).toHaveCount(0)
  await projects.show('Archived')
  await expect(projects.project('Café ledger copy')).toBeVisible()
  await projects.act('Café ledger copy', 'Take out of the archive')
  await expect(projects.project('Café ledger copy')).toHaveCount(0)

  await projects.show('Projects')
  await projects.search.fill('cafe COPY')
  await expect(projects.project('Café ledger copy')).toBeVisible()
  await expect(projects.project('Café ledger')).toHaveCount(0)
  await projects.search.fill('no such thing')
  await expect(page.getByText('Nothing here matches “no such thing”.')).toBeVisible()
  await projects.search.press('Escape')
  await expect(projects.search).toHaveValue('')
  await projects.project('Café ledger').getByRole('link').click()
  await expect(page).toHaveURL(/\/projects\//)
})

test('a name that cannot be one is refused with the reason', async ({ page }) => {
  const projects = new ProjectsPage(page)
  await projects.open()
  await projects.openNew()
  await projects.nameField.fill('   ')
  await projects.submit()
  await expect(page.getByText('Give the project a name.')).toBeVisible()
  await projects.nameField.fill('n'.repeat(121))
  await projects.submit()
  await expect(page.getByText('Shorten the name to 120 characters.')).toBeVisible()
})

test('a project begins with templates, and with what these need', async ({ page }) => {
  const projects = new ProjectsPage(page)
  await projects.open()
  const dialog = await projects.openNew('Templates')
  await projects.nameField.fill('From templates')
  await projects.submit()
  await expect(dialog.getByText('Tick a template first.')).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Standard' }).click()
  await page.getByRole('option', { name: /^ALAI/ }).click()
  await dialog.getByRole('checkbox', { name: 'Users', exact: true }).click()
  await expect(dialog.getByRole('checkbox', { name: 'Tenants', exact: true })).toBeChecked()
  await expect(dialog.getByText('Comes along with Users.')).toBeVisible()
  await expect(dialog.getByText('tenants, users')).toBeVisible()
  await projects.submitAndEnter()
  await projects.open()
  await expect(projects.row('From templates')).toContainText('2 tables · ALAI')
})

test('a project begins with SQL, after an account of what becomes of it', async ({ page }) => {
  const projects = new ProjectsPage(page)
  await projects.open()
  const dialog = await projects.openNew('SQL')
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'application/sql',
    buffer: Buffer.from(text),
  })
  await projects.submit()
  await expect(dialog.getByText('Give it some SQL first.')).toBeVisible()
  const chooser = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: 'Choose files' }).click()
  await (await chooser).setFiles([
    file(
      '10_orders.sql',
      'CREATE TABLE orders (id int PRIMARY KEY, user_id int REFERENCES users);',
    ),
    file('2_users.sql', '\nCREATE TABLE users (id int PRIMARY KEY);\n\nCREATE TABLE broken (x;'),
  ])
  const account = dialog.getByRole('region', { name: 'What was read' })
  await expect(account.getByRole('button', { name: '2 understood' })).toBeVisible()
  const refused = account.getByRole('row').filter({ hasText: 'CREATE TABLE broken' })
  await expect(refused).toContainText('2_users.sql:4')
  await expect(refused).toContainText('syntax error')
  await projects.nameField.fill('From SQL')
  await projects.submitAndEnter()
  await projects.open()
  await expect(projects.row('From SQL')).toContainText('2 tables')
})

test('what is dropped is read, and what is no SQL is told', async ({ page }) => {
  const projects = new ProjectsPage(page)
  await projects.open()
  const dialog = await projects.openNew('SQL')
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['CREATE TABLE dropped (id int);'], 'dropped.sql'))
    transfer.items.add(new File([Uint8Array.from([0x50, 0x47, 0x44, 0x4d, 0x50, 1])], 'db.dump'))
    return transfer
  })
  await dialog.getByText('Drop .sql files or a folder').dispatchEvent('drop', {
    dataTransfer: dropped,
  })
  await expect(dialog.getByText(/1 table/)).toBeVisible()
  await expect(dialog.getByText(/1 of 2 files were left out/)).toBeVisible()
  await expect(projects.nameField).toHaveValue('')
  await dialog.getByRole('button', { name: 'Take other SQL' }).click()
  await dialog.getByRole('textbox', { name: 'SQL to import' }).fill('CREATE TABLE pasted (id int);')
  await dialog.getByRole('button', { name: 'Read the SQL' }).click()
  await expect(dialog.getByText(/1 table/)).toBeVisible()
})

test('a project begins with the sample', async ({ page }) => {
  const projects = new ProjectsPage(page)
  await projects.open()
  const dialog = await projects.openNew('Sample')
  await expect(dialog.getByRole('img', { name: /diagram/ })).toBeVisible()
  await projects.nameField.fill('My bookshop')
  await projects.submitAndEnter()
  await projects.open()
  await expect(projects.row('My bookshop')).toContainText('18 tables')
})

test('when what a project begins with does not arrive, there is no project', async ({ page }) => {
  const projects = new ProjectsPage(page)
  await projects.open()
  await projects.openNew('Sample')
  await page.route('**/batches', (route) => route.abort())
  await projects.nameField.fill('Half a project')
  await projects.submit()
  await expect(projects.dialog.getByText(/cannot be reached/)).toBeVisible()
  await projects.open()
  await expect(page.getByText('Half a project')).toHaveCount(0)
})

test('the keyboard alone is enough to create and rename a project', async ({ page }) => {
  const projects = new ProjectsPage(page)
  await projects.open()
  await page.getByRole('button', { name: 'New project' }).press('Enter')
  await expect(projects.nameField).toBeFocused()
  await page.keyboard.type('Ledger')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/projects\//)
  await projects.open()
  const rename = page.getByRole('menuitem', { name: 'Rename …' })
  await projects.actions('Ledger').press('Enter')
  await expect(rename).toBeFocused()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Rename project' })
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(projects.actions('Ledger')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(rename).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused()
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

test('a list that cannot be read again says so, and goes on being there', async ({ page }) => {
  const projects = new ProjectsPage(page)
  await projects.open()
  await projects.create('Still here')
  await page.route('**/api/projects', (route) => route.abort())
  await projects.act('Still here', 'Duplicate')
  await expect(page.getByRole('alert').getByText(/cannot be reached/)).toBeVisible()
  await expect(projects.project('Still here')).toBeVisible()
  await page.unroute('**/api/projects')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('alert').getByText(/cannot be reached/)).toHaveCount(0)
  await expect(projects.project('Still here copy')).toBeVisible()
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
    const own = request.url().startsWith(`${baseURL}/`) || /^(?:data|blob):/.test(request.url())
    if (!own) foreign.push(request.url())
  })
  const projects = new ProjectsPage(page)
  await projects.open()
  await projects.openNew('Sample')
  await expect(projects.dialog.getByRole('img', { name: /diagram/ })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(foreign).toEqual([])
})
