import { expect, test } from '@playwright/test'
import { expectAccessible } from './pages/accessible'
import { StudioPage } from './pages/studio-page'

const ORDERS = `
  CREATE TABLE customers (id integer PRIMARY KEY, name text);
  CREATE TABLE orders (id integer PRIMARY KEY, zip_code text NOT NULL, city text, state text, total numeric);`

test('what decides about what is declared, judged, and split without loss', async ({ page }) => {
  const studio = new StudioPage(page)
  const id = await studio.start('Normal forms', ORDERS)
  await studio.outline.getByRole('treeitem', { name: 'Table orders', exact: true }).click()
  const section = studio.inspector.getByRole('region', { name: 'Dependencies and normal form' })
  await section.getByRole('button', { name: 'Dependencies and normal form' }).click()
  await expect(section).toContainText('Fourth normal form')
  await expect(section).toContainText('Candidate key: id')

  // A post code usually lies in one place: declared with one click.
  const suggested = section.getByRole('list', { name: 'Suggested dependencies' })
  await expect(suggested).toContainText('a post code usually lies in one place')
  await suggested.getByRole('listitem').first().getByRole('button', { name: 'Declare' }).click()
  const declared = section.getByRole('list', { name: 'Declared dependencies' })
  await expect(declared.getByRole('listitem')).toContainText(
    /zip_code →\s*decides about city, state/,
  )
  await expect(declared).toContainText('not 3NF')
  await expect(section).toContainText('Second normal form')

  await declared.getByRole('button', { name: 'Split …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Split orders' })
  await expect(dialog.getByRole('textbox', { name: 'Name of the new table' })).toHaveValue('zip')
  await dialog.getByRole('textbox', { name: 'Name of the new table' }).fill('zip_areas')
  await dialog.getByText('Keep the old shape as a view').click()
  await expect(dialog.getByRole('region', { name: 'SQL after the split' })).toContainText(
    /CREATE VIEW (public\.)?orders_whole/,
  )
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Split the table' }).click()
  await expect(dialog).toBeHidden()
  await studio.expectSql(
    id,
    /CREATE TABLE (public\.)?zip_areas/,
    /FOREIGN KEY \(zip_code\)/,
    'orders_whole',
  )

  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(studio.box('zip_areas')).toBeHidden()
  await expect(studio.row('orders', 'city')).toBeVisible()
})

test('a dependency is declared by hand, and taken back', async ({ page }) => {
  const studio = new StudioPage(page)
  await studio.start('By hand', ORDERS)
  await studio.outline.getByRole('treeitem', { name: 'Table orders', exact: true }).click()
  const section = studio.inspector.getByRole('region', { name: 'Dependencies and normal form' })
  await section.getByRole('button', { name: 'Declare a dependency' }).click()
  const form = section.getByRole('region', { name: 'New dependency' })
  const add = async (side: string, place: number, column: string) => {
    const field = form.getByRole('combobox', { name: 'Add column' }).nth(place)
    await field.fill(column)
    await field.press('Enter')
    await expect(form.getByRole('list', { name: side })).toContainText(column)
  }
  await expect(form.getByRole('button', { name: 'Declare', exact: true })).toBeDisabled()
  await add('These columns', 0, 'city')
  await add('decide about', 1, 'state')
  await form.getByRole('button', { name: 'Declare', exact: true }).click()
  const declared = section.getByRole('list', { name: 'Declared dependencies' })
  await expect(declared).toContainText('not 3NF')
  await declared.getByRole('listitem').hover()
  await declared.getByRole('button', { name: 'Take this dependency back' }).click()
  await expect(declared).toBeHidden()
  await expect(section).toContainText('Fourth normal form')
})
