import { expect, test } from '@playwright/test'
import { OutlinePart } from './pages/outline-part'
import { StudioPage } from './pages/studio-page'

const SHOP = `
create schema app;
create table app.users (id bigint primary key, email text unique, nick text);
create table app.orders (id bigint primary key, user_id bigint references app.users, note text);
create view app.emails as select email from app.users;
`

test('three tables with foreign keys, an enum and an index are made by the keyboard alone', async ({
  page,
}) => {
  const studio = new StudioPage(page)
  const outline = new OutlinePart(page)
  const id = await studio.start('By keyboard')
  await page.keyboard.press('Alt+3')
  await expect(outline.filter).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'New table' })).toBeFocused()
  await page.keyboard.press('Enter')

  await outline.type('New table', 'authors')
  await outline.type('New column', 'name text not null')
  await outline.type('New column', 'born date')
  await expect(outline.field('New column')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(outline.tree).toBeFocused()
  await outline.expectCursor(/born/)

  await page.keyboard.press('Home')
  await outline.expectCursor(/public/)
  await page.keyboard.press('+')
  await outline.type('New table', 'books')
  await outline.type('New column', 'title text')
  await expect(outline.field('New column')).toBeFocused()
  await page.keyboard.press('Escape')
  await outline.choose('New foreign key')
  await outline.type('New foreign key', 'authors')
  await expect(outline.tree).toBeFocused()
  await page.keyboard.type('title')
  await outline.expectCursor(/title/)
  await outline.choose('New index')
  await outline.type('New index', 'title')

  await page.keyboard.press('Home')
  await page.keyboard.press('Insert')
  await outline.type('New table', 'loans')
  await expect(outline.field('New column')).toBeFocused()
  await page.keyboard.press('Escape')
  await outline.choose('New foreign key')
  await outline.type('New foreign key', 'books')
  await expect(outline.tree).toBeFocused()
  await page.keyboard.press('Home')
  await outline.choose('New enum')
  await outline.type('New enum', 'loan_state: out, back, lost')
  await expect(outline.row(/loan_state/)).toBeVisible()

  await studio.expectSql(
    id,
    /CREATE TYPE loan_state AS ENUM \(\s*'out',\s*'back',\s*'lost'\s*\)/,
    /CREATE TABLE authors \([^;]*name text NOT NULL,\s+born date/,
    /ALTER TABLE books\s+ADD [^;]* FOREIGN KEY \(author_id\)\s+REFERENCES authors/,
    /ALTER TABLE loans\s+ADD [^;]* FOREIGN KEY \(book_id\)\s+REFERENCES books/,
    /CREATE INDEX \w+ ON books \(title\)/,
  )
})

test('arrows open and close, letters find, Enter selects, Escape takes back a name', async ({
  page,
}) => {
  const studio = new StudioPage(page)
  const outline = new OutlinePart(page)
  await studio.start('Walk', SHOP)
  await outline.tree.focus()
  await page.keyboard.type('ord')
  await outline.expectCursor(/orders/)
  await page.keyboard.press('ArrowRight')
  await expect(outline.row(/user_id/)).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await outline.expectCursor(/id/)
  await page.keyboard.press('ArrowLeft')
  await outline.expectCursor(/orders/)
  await page.keyboard.press('Enter')
  await expect(outline.row(/orders/)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowLeft')
  await expect(outline.row(/user_id/)).toHaveCount(0)
  await page.keyboard.press('Shift+ArrowDown')
  await expect(outline.tree.locator('[aria-selected="true"]')).toHaveCount(2)
  await page.keyboard.press('F2')
  await expect(outline.field('Name of the table')).toBeFocused()
  await page.keyboard.type('nothing')
  await page.keyboard.press('Escape')
  await expect(outline.tree).toBeFocused()
  await expect(outline.row(/users/)).toBeVisible()
})

test('a name that is taken is told at the field, another one is kept in all texts', async ({
  page,
}) => {
  const studio = new StudioPage(page)
  const outline = new OutlinePart(page)
  const id = await studio.start('Names', SHOP)
  await outline.tree.focus()
  await page.keyboard.type('users')
  await page.keyboard.press('F2')
  await page.keyboard.type('orders')
  await page.keyboard.press('Enter')
  await expect(outline.tree.getByRole('alert')).toContainText('already')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('people')
  await page.keyboard.press('Enter')
  await expect(outline.row(/people/)).toBeVisible()
  await studio.expectSql(id, /SELECT email FROM app\.people/i)
})

test('what would break is shown before it is removed, and undo brings it back', async ({
  page,
}) => {
  const studio = new StudioPage(page)
  const outline = new OutlinePart(page)
  await studio.start('Remove', SHOP)
  await outline.tree.focus()
  await page.keyboard.type('users')
  await page.keyboard.press('Delete')
  const dialog = page.getByRole('dialog', { name: 'Remove table app.users?' })
  await expect(dialog).toContainText('app.emails')
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(outline.row(/users/)).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(outline.row(/users/)).toBeVisible()
})

test('columns change places by key', async ({ page }) => {
  const studio = new StudioPage(page)
  const outline = new OutlinePart(page)
  const id = await studio.start('Order', SHOP)
  await outline.tree.focus()
  await page.keyboard.type('users')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('nick')
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await studio.expectSql(id, /nick text,\s+id bigint/)
})

test('the filter finds objects by a part of their name, and shows what is around them', async ({
  page,
}) => {
  const studio = new StudioPage(page)
  const outline = new OutlinePart(page)
  await studio.start('Filter', SHOP)
  await outline.filter.fill('email')
  await expect(outline.row(/emails/)).toBeVisible()
  await expect(outline.row('Column email text')).toBeVisible()
  await expect(outline.row(/orders/)).toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  await expect(outline.tree).toBeFocused()
  await outline.filter.fill('zzz')
  await expect(page.getByText('Nothing has a name like this.')).toBeVisible()
  await outline.filter.press('Escape')
  await expect(outline.row(/orders/)).toBeVisible()
})
