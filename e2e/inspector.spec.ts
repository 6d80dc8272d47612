import { expect, test } from '@playwright/test'
import { InspectorPart } from './pages/inspector-part'
import { StudioPage } from './pages/studio-page'

const SHOP = `
  CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL);
  CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, total numeric, placed date);
`

test.describe('a table', () => {
  test('is named, described, given columns, keys, an index and a relation', async ({ page }) => {
    const studio = new StudioPage(page)
    const inspector = new InspectorPart(page)
    const id = await studio.start('Inspected table', SHOP)
    await inspector.open('Schemas', 'public')
    await inspector.open('Tables', 'orders')
    await expect(inspector.heading('Table')).toBeVisible()

    await inspector.type('Name', 'purchases')
    await inspector.write('Comment', 'What people buy.')
    await inspector.expectDdl(id, 'CREATE TABLE purchases', "IS 'What people buy.'")

    await inspector.field('Name of the new column').fill('state')
    await inspector.field('Name of the new column').press('Tab')
    await page.keyboard.type('varchar(20)')
    await page.keyboard.press('Enter')
    await expect(inspector.field('Name of the new column')).toBeFocused()
    await page.keyboard.type('note')
    await page.keyboard.press('Enter')
    await inspector.expectDdl(id, /state character varying\(20\)/, /note text/)

    await inspector.root.getByRole('button', { name: 'Rename note' }).click()
    await page.keyboard.type('remark')
    await page.keyboard.press('Enter')
    await inspector.root.getByRole('button', { name: 'Not null: remark' }).click()
    await inspector.root.getByRole('button', { name: /^Change type of total/ }).click()
    await page.keyboard.type('numeric(12,2)')
    await page.keyboard.press('Enter')
    await inspector.expectDdl(id, /remark text NOT NULL/, /total numeric\(12,2\)/)

    await inspector.add('Keys and constraints', 'Check constraint', 'Check constraint')
    await inspector.type('Must be true', 'total >= 0')
    await inspector.up('purchases')
    await inspector.add('Keys and constraints', 'Unique constraint', 'Unique constraint')
    await inspector.up('purchases')
    await inspector.expectDdl(id, /CHECK \(total >= 0\)/, /UNIQUE \(id\)/)

    await inspector.add('Indexes', 'Index')
    await inspector.type('Add column or expression', 'lower(remark)')
    await inspector.root.getByRole('button', { name: 'Remove id', exact: true }).click()
    await inspector.type('Only for rows where', 'total > 100')
    await inspector.toggle('Unique')
    await inspector.expectDdl(
      id,
      /CREATE UNIQUE INDEX \S+ ON purchases \(\(lower\(remark\)\)\) WHERE total > 100/,
    )

    await inspector.up('purchases')
    await inspector.type('Refer to a table', 'customers')
    await expect(inspector.heading('Foreign key')).toBeVisible()
    await inspector.choose('When the other row is removed', 'Cascade: this row follows')
    await inspector.expectDdl(id, /REFERENCES customers \(id\)\s+ON DELETE CASCADE/)
  })
})
