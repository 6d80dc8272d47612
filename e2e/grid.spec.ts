import { expect, test } from '@playwright/test'
import { SheetPart } from './pages/sheet-part'
import { StudioPage } from './pages/studio-page'

const SHOP = `
create schema app;
create table app.users (id bigint primary key, email text, nick text, age integer);
create table app.orders (id bigint primary key, user_id bigint);
`

test('three tables with foreign keys, an enum and an index are typed like a spreadsheet', async ({
  page,
}) => {
  const studio = new StudioPage(page)
  const sheet = new SheetPart(page)
  const id = await studio.start('Sheet')
  await sheet.open()
  await sheet.toNewRow()
  await sheet.typeRow('authors', 'name', 'text')
  // The next row belongs to the same table until another one is named.
  await sheet.typeRow('born', 'date')
  await page.keyboard.press('Home')
  await sheet.typeRow('books', 'title')
  await sheet.typeRow('state', 'enum(draft, out)')
  await sheet.typeRow('author_id', '', '', '', 'yes', '', 'authors')
  await page.keyboard.press('Home')
  await sheet.typeRow('loans', 'book_id', '', '', '', '', '', 'books')
  await sheet.typeRow('price', 'money')
  await expect(sheet.row('price')).toBeVisible()
  await studio.expectSql(
    id,
    /CREATE TYPE \w+ AS ENUM \(\s*'draft',\s*'out'\s*\)/,
    /CREATE TABLE authors \([^;]*name text[^;]*born date/,
    /ALTER TABLE books\s+ADD [^;]* FOREIGN KEY \(author_id\)\s+REFERENCES authors/,
    /ALTER TABLE loans\s+ADD [^;]* FOREIGN KEY \(book_id\)\s+REFERENCES books/,
    /CREATE INDEX \w+ ON books \(author_id\)/,
    /price numeric\(12,2\)/,
  )
})

test('fifty rows are pasted from a spreadsheet in one batch, and one undo takes them back', async ({
  page,
}) => {
  const studio = new StudioPage(page)
  const sheet = new SheetPart(page)
  const id = await studio.start('Paste', SHOP)
  await sheet.open()
  const lines = Array.from({ length: 50 }, (_, n) =>
    [
      `list_${n % 5}`,
      `field_${n}`,
      n % 2 ? 'text' : 'int',
      n % 3 ? 'no' : 'yes',
      `Number ${n}`,
    ].join('\t'),
  )
  const head = ['Table', 'Column', 'Type', 'Required', 'Description'].join('\t')
  await sheet.paste([head, ...lines].join('\r\n'))
  await expect(page.getByText('Pasted 50 rows.')).toBeVisible()
  await studio.expectSql(id, /field_48 integer NOT NULL/, /field_49 text/, /'Number 49'/)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(sheet.count).toHaveText('6 rows')
})

test('what cannot be pasted is told with its row, and nothing of it is kept', async ({ page }) => {
  const studio = new StudioPage(page)
  const sheet = new SheetPart(page)
  await studio.start('Refused', SHOP)
  await sheet.open()
  await sheet.paste('Table\tColumn\tType\nnews\ttitle\ttext\nnews\tbody\tno such type(')
  await expect(page.getByText(/Nothing was pasted\. Row 2, Type/)).toBeVisible()
  await expect(sheet.count).toHaveText('6 rows')
})

test('cells are changed, copied, filled down and emptied; Escape takes back', async ({ page }) => {
  const studio = new StudioPage(page)
  const sheet = new SheetPart(page)
  const id = await studio.start('Cells', SHOP)
  await sheet.open()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('F2')
  await expect(sheet.editor).toHaveValue('user_id')
  await page.keyboard.type('buyer_id')
  await page.keyboard.press('Enter')
  await studio.expectSql(id, /buyer_id bigint/)

  // Down to users.email: its comment, filled down over the two rows below.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await page.keyboard.type('As given.')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByRole('region', { name: 'Change several columns' })).toContainText(
    '3 columns',
  )
  await page.keyboard.press('ControlOrMeta+d')
  await studio.expectSql(id, /COLUMN app\.users\.age IS 'As given\.'/)
  await page.keyboard.press('Delete')
  await expect(sheet.row('As given.')).toHaveCount(0)

  await page.keyboard.press('x')
  await page.keyboard.press('Escape')
  await expect(sheet.grid).toBeFocused()
  await expect(sheet.row('age').getByRole('gridcell').last()).toHaveText('')
})

test('Space turns not null on, a refusal stays at the cell', async ({ page }) => {
  const studio = new StudioPage(page)
  const sheet = new SheetPart(page)
  const id = await studio.start('Switches', SHOP)
  await sheet.open()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await studio.expectSql(id, /age integer NOT NULL/)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await page.keyboard.type('no such type(')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'no type' })).toBeVisible()
  await expect(sheet.editor).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(sheet.grid).toBeFocused()
})

test('filters and sorting show what one looks for', async ({ page }) => {
  const studio = new StudioPage(page)
  const sheet = new SheetPart(page)
  await studio.start('Find', SHOP)
  await sheet.open()
  await expect(sheet.count).toHaveText('6 rows')
  await page.getByRole('textbox', { name: 'Filter the columns' }).fill('orders')
  await expect(sheet.count).toHaveText('2 rows')
  await page.getByRole('button', { name: 'Show all columns' }).click()
  await page.getByRole('button', { name: 'All types' }).click()
  await page.getByRole('menuitemcheckbox', { name: /^text/ }).click()
  await expect(sheet.count).toHaveText('2 rows')
  await page.getByRole('columnheader', { name: 'Column' }).click()
  await page.getByRole('columnheader', { name: 'Column' }).click()
  await expect(page.getByRole('columnheader', { name: 'Column' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await expect(sheet.grid.getByRole('row').nth(1)).toContainText('nick')
})
