import { expect, test } from '@playwright/test'
import { StudioPage } from './pages/studio-page'

const SHOP = `
  CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL UNIQUE);
  CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz NOT NULL, note text);
`

test('a table is drawn by a double click, its columns typed one after the other', async ({
  page,
}) => {
  const studio = new StudioPage(page)
  await studio.start('Draw')
  await studio.drawTable('customers', ['email', 'balance numeric(10,2)', 'state'], 120, 140)
  await expect(studio.row('customers', 'id')).toBeVisible()
  await expect(studio.row('customers', 'balance')).toHaveAccessibleName(/numeric\(10,2\)/)
  await expect(studio.box('customers')).toBeFocused()
  await studio.saved()
  await page.reload()
  await expect(studio.row('customers', 'email')).toBeVisible()
})

test('Escape gives up what was begun, and a name that is taken is refused at the field', async ({
  page,
}) => {
  const studio = new StudioPage(page)
  await studio.start('Refused', SHOP)
  await studio.doubleClick(120, 400)
  await page.keyboard.type('invoices')
  await page.keyboard.press('Escape')
  await expect(studio.box('invoices')).toHaveCount(0)
  await studio.doubleClick(120, 400)
  await page.keyboard.type('orders')
  await page.keyboard.press('Enter')
  await expect(studio.canvas.getByRole('alert')).toContainText('orders')
  await page.keyboard.type('_of_today')
  await page.keyboard.press('Enter')
  await expect(studio.box('orders_of_today')).toBeVisible()
})

test('a type is chosen by what it means, and the standard says how it is stored', async ({
  page,
}) => {
  const studio = new StudioPage(page)
  await studio.start('Types', 'CREATE TABLE bills (id bigint PRIMARY KEY);')
  await studio.box('bills').click({ position: { x: 60, y: 16 } })
  await page.keyboard.press('Insert')
  await page.keyboard.type('total')
  await page.keyboard.press('Tab')
  await page.keyboard.type('mon')
  await expect(page.getByRole('option', { name: /^Money/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(studio.row('bills', 'total')).toHaveAccessibleName(/numeric/)
})

test('names and types are edited where they stand', async ({ page }) => {
  const studio = new StudioPage(page)
  await studio.start('Edit', SHOP)
  await studio.box('orders').dblclick({ position: { x: 60, y: 16 } })
  await page.keyboard.type('purchases')
  await page.keyboard.press('Enter')
  await expect(studio.box('purchases')).toBeVisible()
  await studio.row('purchases', 'note').dblclick({ position: { x: 40, y: 12 } })
  await page.keyboard.type('remark')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('combobox', { name: 'Type of column remark' })).toBeFocused()
  await page.keyboard.type('varchar(40)')
  await page.keyboard.press('Enter')
  await expect(studio.row('purchases', 'remark')).toHaveAccessibleName(/varchar\(40\)/)
})

test('a relation is drawn from table to table; what it means can be changed, in one step to undo', async ({
  page,
}) => {
  const studio = new StudioPage(page)
  await studio.start('Relate', SHOP)
  await studio.relate('orders', null, studio.box('customers'))
  await expect(studio.row('orders', 'customer_id')).toHaveAccessibleName(/foreign key, not null/)
  const meaning = page.getByRole('dialog', { name: 'What the relation means' })
  await meaning.getByRole('radio', { name: /^Optional/ }).check()
  await expect(studio.row('orders', 'customer_id')).not.toHaveAccessibleName(/not null/)
  await meaning.getByRole('button', { name: 'Turn round' }).click()
  await expect(studio.row('customers', 'order_id')).toBeVisible()
  await expect(studio.row('orders', 'customer_id')).toHaveCount(0)
  await meaning.getByRole('button', { name: 'Done' }).click()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(studio.row('customers', 'order_id')).toHaveCount(0)
  await expect(studio.row('orders', 'customer_id')).toHaveCount(0)
})

test('a relation is drawn with its tool by two clicks', async ({ page }) => {
  const studio = new StudioPage(page)
  await studio.start('Tool', SHOP)
  await page.getByRole('button', { name: 'Relation', exact: true }).click()
  await studio.box('orders').click({ position: { x: 60, y: 16 } })
  await studio.box('customers').click({ position: { x: 60, y: 16 } })
  await expect(studio.row('orders', 'customer_id')).toBeVisible()
})

test('columns are dragged into another order', async ({ page }) => {
  const studio = new StudioPage(page)
  await studio.start('Order', SHOP)
  const row = await studio.row('orders', 'note').boundingBox()
  const above = await studio.row('orders', 'id').boundingBox()
  if (!row || !above) throw new Error('The rows are not to be seen.')
  const grip = { x: row.x + 6, y: row.y + row.height / 2 }
  await page.mouse.move(grip.x, grip.y)
  await studio.drag(grip, { x: above.x + 6, y: above.y + 2 })
  await expect(studio.box('orders').getByRole('listitem').first()).toHaveAccessibleName(/^note/)
})

test('enums, views, notes and areas', async ({ page }) => {
  const studio = new StudioPage(page)
  await studio.start('Others', SHOP)
  await page.keyboard.press('e')
  await page.keyboard.type('state')
  await page.keyboard.press('Enter')
  for (const label of ['new', 'paid']) {
    await page.keyboard.type(label)
    await page.keyboard.press('Enter')
    await expect(studio.row('state', label)).toBeVisible()
  }
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  await page.keyboard.type('**Ask** whether this is right')
  await page.keyboard.press('Escape')
  const note = studio.canvas.getByRole('region', { name: 'Note' })
  await expect(note.locator('strong')).toHaveText('Ask')
  await studio.box('orders').click({ position: { x: 60, y: 16 } })
  await page.keyboard.press('a')
  await page.keyboard.type('Sales')
  await page.keyboard.press('Enter')
  await expect(studio.canvas.getByRole('region', { name: 'Area Sales' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('v')
  await page.keyboard.type('open_orders')
  await page.keyboard.press('Enter')
  await expect(studio.box('open_orders')).toBeVisible()
})
