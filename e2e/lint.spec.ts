import { expect, type Page, test } from '@playwright/test'
import { waiverSet } from '@/lib/commands/waiver-set'
import { expectAccessible } from './pages/accessible'
import { InspectorPart } from './pages/inspector-part'
import { OtherPerson } from './pages/other-person'
import { followStandard, ProblemsPart } from './pages/problems-part'
import { makeProject, StudioPage } from './pages/studio-page'

const SHOP = `
  CREATE TABLE users (id uuid PRIMARY KEY DEFAULT gen_random_uuid());
  CREATE TABLE orders (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id uuid NOT NULL,
    payer_id uuid,
    total real,
    CONSTRAINT fk_orders_users FOREIGN KEY (user_id) REFERENCES users (id),
    CONSTRAINT fk_orders_payers FOREIGN KEY (payer_id) REFERENCES users (id)
  );
`
const NO_INDEX = /^.*No index of public\.orders begins with user_id/
const FLOAT = /public\.orders\.total is real/

async function start(page: Page, name: string, sql = SHOP): Promise<string> {
  const id = await makeProject(page.request, name, sql)
  await followStandard(page.request, id, 'alai')
  await new StudioPage(page).open(id)
  return id
}

test('a finding comes while one edits, and goes with its fix', async ({ page }) => {
  const studio = new StudioPage(page)
  const inspector = new InspectorPart(page)
  const problems = new ProblemsPart(page)
  const id = await start(page, 'Live findings')
  await problems.open()
  await expect(problems.row(FLOAT)).toHaveCount(1)
  await expect(studio.row('orders', 'total')).toHaveAccessibleName(/1 error/)

  await studio.outline.getByRole('treeitem', { name: 'Table orders', exact: true }).click()
  await studio.outline.getByRole('treeitem', { name: 'Table orders', exact: true }).press('Enter')
  await inspector.root.getByRole('button', { name: 'Open total' }).click()
  await expect(inspector.heading('Column')).toBeVisible()
  await inspector.type('Name', 'price')
  await expect(problems.row(/public\.orders\.price is real/)).toHaveCount(1)
  await expect(studio.row('orders', 'price')).toHaveAccessibleName(/1 error/)

  // At the field: what is there, what should be, and the way there.
  const card = inspector.root.getByRole('article').filter({ hasText: 'price is real' })
  await expect(card).toContainText('Expected')
  await expect(card).toContainText('ALAI ·')
  await card.getByRole('button', { name: 'Fix' }).click()
  await expect(card).toBeHidden()
  await expect(problems.row(/public\.orders\.price is real/)).toHaveCount(0)
  await studio.expectSql(id, /price numeric/)
  await expect(studio.row('orders', 'price')).not.toHaveAccessibleName(/error/)

  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(problems.row(/public\.orders\.price is real/)).toHaveCount(1)
  await studio.expectSql(id, /price real/)
})

test('all findings of a rule are fixed in one edit, after a look at what changes', async ({
  page,
}) => {
  const studio = new StudioPage(page)
  const problems = new ProblemsPart(page)
  const id = await start(page, 'Fix all')
  await problems.open()
  await problems.filter('no index')
  await problems.choose(NO_INDEX)
  await expect(problems.details).toContainText('Why it matters')
  await expect(problems.details).toContainText('CREATE INDEX idx_orders_user_id')
  const migration = problems.details.getByRole('list', { name: 'Statements of the migration' })
  await expect(migration.getByRole('listitem')).toHaveText(/^CREATE INDEX idx_orders_user_id/)
  await expect(migration).toContainText('Blocks writes for a scan')
  await problems.details.getByRole('button', { name: 'Fix all 2 of this rule …' }).click()
  const dialog = problems.dialog(/^Fix all:/)
  await expect(dialog).toContainText('2 findings go away with it')
  await expect(dialog).toContainText('idx_orders_payer_id')
  await dialog.getByRole('button', { name: 'Fix 2' }).click()
  await expect(dialog).toBeHidden()
  await expect(problems.row(/No index of public\.orders/)).toHaveCount(0)
  await studio.expectSql(id, 'idx_orders_user_id', 'idx_orders_payer_id')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(problems.row(/No index of public\.orders/)).toHaveCount(2)
})

test('a waiver has a reason and an end; both are seen, and so is that it ran out', async ({
  page,
}) => {
  const problems = new ProblemsPart(page)
  const id = await start(page, 'Waivers')
  await problems.open()
  await problems.choose(FLOAT)
  await problems.list.press('w')
  const dialog = problems.dialog('Waive the finding')
  await dialog.getByRole('button', { name: 'Waive', exact: true }).click()
  await expect(dialog).toContainText('Say why this is right as it is.')
  await problems.waive('Measured, not counted.')
  await problems.filter('total is real')
  const row = problems.row(FLOAT)
  await expect(row.getByText(FLOAT)).toHaveCSS('text-decoration-line', 'line-through')
  await expect(row).toContainText('waived until')
  await expect(problems.details).toContainText('Measured, not counted.')
  await problems.filter('')

  await problems.show('Waivers')
  await expect(problems.waivers).toContainText('Measured, not counted.')
  await expect(problems.waivers).toContainText('public.orders.total')
  await problems.waivers.getByRole('button', { name: /^Remove the waiver/ }).click()
  await expect(problems.root).toContainText('Nothing is waived.')

  const ann = new OtherPerson(page.request, id)
  await ann.does(waiverSet, (idOf) => ({
    object: idOf('public.orders'),
    rule: 'index-foreign-key',
    reason: 'Written once.',
    owner: 'Ann',
    until: '2020-01-31',
  }))
  await expect(problems.waivers).toContainText('has run out')
  await problems.show('Problems')
  await problems.filter('begins with user_id')
  await expect(problems.row(NO_INDEX)).toContainText('waiver ran out 2020-01-31')
})

test('compliance is told by part and clause, and leads to what breaks it', async ({ page }) => {
  const problems = new ProblemsPart(page)
  await start(page, 'Compliance')
  await problems.open()
  await problems.show('Compliance')
  const parts = problems.root.getByRole('navigation', { name: 'Parts of the standard' })
  const whole = parts.getByRole('button', { name: /^All of ALAI/ })
  await expect(whole).toContainText(/\d+ of \d+ kept/)
  await expect(whole).not.toContainText('100 %')
  await parts.getByRole('button', { name: /^3\. Schema Conventions/ }).click()
  const table = problems.root.getByRole('table', { name: 'Compliance' })
  const money = table.getByRole('row').filter({ hasText: 'Money is NUMERIC(19, 4)' })
  await expect(money).toContainText('Broken')
  await expect(money).toContainText('line 159')
  await expect(money).toContainText('error')
  await expectAccessible(page)
  await problems.root.getByRole('checkbox', { name: 'Broken ones only' }).click()
  await expect(table.getByRole('row').filter({ hasText: /^Kept/ })).toHaveCount(0)

  await money.getByRole('button', { name: /^Show 1 finding/ }).click()
  await expect(problems.row(FLOAT)).toHaveCount(1)
  await expect(problems.row(NO_INDEX)).toHaveCount(0)
  await problems.choose(FLOAT)
  await problems.details.getByRole('button', { name: 'Fix', exact: true }).click()
  await expect(problems.row(FLOAT)).toHaveCount(0)
  await problems.root.getByRole('button', { name: /^Show all problems again/ }).click()
  await problems.filter('no index')
  await expect(problems.row(NO_INDEX)).not.toHaveCount(0)
  await problems.show('Compliance')
  await problems.root.getByRole('checkbox', { name: 'Broken ones only' }).click()
  await expect(money).toContainText('Kept')
})

test('two people see each other’s waivers', async ({ page, browser }) => {
  const id = await start(page, 'Two people')
  const mine = new ProblemsPart(page)
  await mine.open()
  const other = await (await browser.newContext()).newPage()
  await new StudioPage(other).open(id)
  const theirs = new ProblemsPart(other)
  await theirs.open()
  await theirs.filter('total is real')
  await expect(theirs.row(FLOAT)).toHaveCount(1)
  await mine.choose(FLOAT)
  await mine.details.getByRole('button', { name: 'Waive …' }).click()
  await mine.waive('Agreed with the analysts.')
  await expect(theirs.row(FLOAT)).toContainText('waived until')
  await other.context().close()
})

test('the list is used by keyboard: filtered, folded, gone through', async ({ page }) => {
  const studio = new StudioPage(page)
  const problems = new ProblemsPart(page)
  const id = await start(page, 'Keyboard')
  await problems.open()
  await problems.group('By object')
  await expect(problems.row('public.orders').first()).toHaveAttribute('aria-expanded', 'true')
  await problems.root.getByRole('searchbox', { name: 'Filter the problems' }).fill('index payer')
  await expect(problems.list.getByRole('row')).toHaveCount(2)
  await problems.list.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowLeft')
  await expect(problems.list.getByRole('row')).toHaveCount(1)
  await page.keyboard.press('ArrowRight')
  await expect(problems.list.getByRole('row')).toHaveCount(2)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(studio.inspector.getByRole('heading', { name: 'Foreign key' })).toBeVisible()
  await problems.list.focus()
  await page.keyboard.press('f')
  await studio.expectSql(id, 'idx_orders_payer_id')
  await expect(problems.root).toContainText('Nothing to show.')
  await page.keyboard.press('Escape')
})

test('what another standard would say is shown before it holds', async ({ page }) => {
  const problems = new ProblemsPart(page)
  await start(page, 'Switched')
  await page.getByRole('button', { name: 'Standard of the project: ALAI' }).click()
  const dialog = page.getByRole('dialog', { name: 'Standard of the project' })
  await dialog.getByRole('combobox', { name: 'Standard' }).click()
  await page.getByRole('option', { name: /^CloudLab/ }).click()
  await expect(dialog.getByRole('region', { name: 'Under CloudLab' })).toContainText('have a fix')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Switch to CloudLab' }).click()
  await expect(dialog).toBeHidden()
  await expect(
    page.getByRole('button', { name: 'Standard of the project: CloudLab' }),
  ).toBeVisible()
  await problems.open()
  await problems.choose(NO_INDEX)
  await expect(problems.details).toContainText('CloudLab ·')
})

test('what SQL cannot say is said of the project and of a table', async ({ page }) => {
  const studio = new StudioPage(page)
  const inspector = new InspectorPart(page)
  await start(page, 'Facts')
  await page.getByRole('button', { name: 'Standard of the project: ALAI' }).click()
  const dialog = page.getByRole('dialog', { name: 'Standard of the project' })
  await dialog.getByRole('tab', { name: 'About the project' }).click()
  await dialog.getByRole('textbox', { name: 'Components' }).fill('billing, auth')
  await dialog.getByRole('textbox', { name: 'Components' }).press('Enter')
  await dialog.getByRole('button', { name: 'Close' }).click()
  await studio.outline.getByRole('treeitem', { name: 'Table orders', exact: true }).click()
  await inspector.unfold('What SQL cannot say')
  await inspector.choose('What the table is for', 'Log')
  await page.reload()
  await expect(inspector.heading('Table')).toBeVisible()
  await inspector.unfold('What SQL cannot say')
  await expect(inspector.field('What the table is for')).toHaveText('Log')
})

test.describe('accessible in light and dark', () => {
  test('panel, details, dialogs, waivers and findings in the inspector', async ({ page }) => {
    const problems = new ProblemsPart(page)
    await start(page, 'Accessible problems')
    await problems.open()
    await problems.choose(FLOAT)
    await expect(problems.details).toContainText('numeric')
    await page.keyboard.press('Enter')
    await expectAccessible(page)
    await problems.list.focus()
    await problems.list.press('w')
    await expect(problems.dialog('Waive the finding')).toBeVisible()
    await expectAccessible(page)
    await problems.waive('A reason.')
    // What is waived stands last.
    await problems.filter('is real')
    await expect(problems.row(FLOAT)).toContainText('waived until')
    await expectAccessible(page)
    await problems.filter('')
    await problems.show('Waivers')
    await expect(problems.waivers).toBeVisible()
    await expectAccessible(page)
    await problems.show('Problems')
    await problems.root.getByRole('button', { name: /^Fix all safe ones/ }).click()
    const dialog = problems.dialog(/^Fix all that need no decision/)
    await expect(dialog).toContainText('CREATE INDEX')
    await expectAccessible(page)
  })
})
