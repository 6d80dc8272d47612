import { expect, test } from '@playwright/test'
import { expectAccessible } from './pages/accessible'
import { InspectorPart } from './pages/inspector-part'
import { OutlinePart } from './pages/outline-part'
import { StudioPage } from './pages/studio-page'

const SHOP = `
  CREATE TYPE state AS ENUM ('new', 'paid');
  CREATE TABLE orders (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    total numeric CONSTRAINT positive CHECK (total > 0),
    note text,
    state state DEFAULT 'new'::state
  );
  CREATE VIEW big AS SELECT id, note FROM orders WHERE total > 100;
  CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
  CREATE TRIGGER touched BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
  CREATE POLICY own ON orders USING (note = current_user);
  GRANT SELECT ON orders TO PUBLIC;
`

test('what PostgreSQL cannot read is told at its place, and is not lost', async ({ page }) => {
  const studio = new StudioPage(page)
  const inspector = new InspectorPart(page)
  const id = await studio.start('Errors', SHOP)
  await inspector.open('Schemas', 'public')
  await inspector.open('Tables', 'orders')
  await inspector.open('Keys and constraints', 'positive')
  await inspector.type('Must be true', 'total > > 1')
  await expect(inspector.root.getByText('Unexpected ">".')).toBeVisible()
  await expect(inspector.root.locator('.cm-lintRange-error')).toHaveText('>')
  await inspector.up('orders')
  await inspector.open('Keys and constraints', 'positive')
  await expect(inspector.field('Must be true')).toHaveText('total > > 1')
  await inspector.type('Must be true', 'total > 1')
  await inspector.expectDdl(id, /CHECK \(total > 1\)/)
  await inspector.field('Must be true').fill('total > 2')
  // The first one ends the completion.
  await inspector.field('Must be true').press('Escape')
  await inspector.field('Must be true').press('Escape')
  await expect(inspector.field('Must be true')).toHaveText('total > 1')

  await inspector.up('orders')
  await inspector.root.getByRole('button', { name: /^Change type of total/ }).click()
  await page.keyboard.type('numeric(')
  await page.keyboard.press('Enter')
  await expect(inspector.root.getByText(/is no type that PostgreSQL could read/)).toBeVisible()
  await inspector.type('Name', 'big')
  await expect(inspector.root.getByText(/There is a view .*big already/)).toBeVisible()
  await inspector.field('Name').press('Escape')
  await expect(inspector.field('Name')).toHaveValue('orders')
})

test('completion knows the design', async ({ page }) => {
  const studio = new StudioPage(page)
  const inspector = new InspectorPart(page)
  const id = await studio.start('Completion', SHOP)
  await inspector.open('Schemas', 'public')
  await inspector.open('Tables', 'orders')
  await inspector.open('Keys and constraints', 'positive')
  await inspector.field('Must be true').fill('')
  await inspector.field('Must be true').pressSequentially('tot')
  await page.getByRole('option', { name: /^total/ }).click()
  await page.keyboard.type(' < 9')
  await page.keyboard.press('Enter')
  await inspector.expectDdl(id, /CHECK \(total < 9\)/)
})

test('renaming goes through every text that uses the name', async ({ page }) => {
  const studio = new StudioPage(page)
  const inspector = new InspectorPart(page)
  const id = await studio.start('Renames', SHOP)
  await inspector.open('Schemas', 'public')
  await inspector.open('Tables', 'orders')
  await inspector.root.getByRole('button', { name: 'Rename total' }).click()
  await page.keyboard.type('amount')
  await page.keyboard.press('Enter')
  await inspector.expectDdl(id, /CHECK \(amount > 0\)/, /WHERE amount > 100/)
  await inspector.up('public')
  await inspector.open('Types', 'state')
  await inspector.type('Label 1', 'open')
  await inspector.expectDdl(id, /DEFAULT 'open'::state/)
})

test('several objects are changed at once, and undone at once', async ({ page }) => {
  const studio = new StudioPage(page)
  const inspector = new InspectorPart(page)
  const id = await studio.start('Bulk', SHOP)
  const outline = new OutlinePart(page)
  await outline.row('Table orders').click()
  await outline.tree.press('ArrowRight')
  await outline.row(/Column note/).click()
  await outline.row(/Column total/).click({ modifiers: ['ControlOrMeta'] })
  await expect(inspector.heading('2 objects')).toBeVisible()
  await expect(inspector.field('Type')).toHaveAttribute('placeholder', 'Different types')
  await inspector.root.getByRole('switch', { name: /^Required/ }).click()
  await inspector.type('Type', 'varchar(9)')
  await inspector.expectDdl(
    id,
    /total character varying\(9\) NOT NULL/,
    /note character varying\(9\) NOT NULL/,
  )
  await page.getByRole('button', { name: /^Undo/ }).click()
  await inspector.expectDdl(id, /total numeric NOT NULL/, /note text NOT NULL/)
})

test('what somebody else changes meanwhile takes nothing away', async ({ page, browser }) => {
  const studio = new StudioPage(page)
  const inspector = new InspectorPart(page)
  const id = await studio.start('Together', SHOP)
  const other = await (await browser.newContext()).newPage()
  const otherStudio = new StudioPage(other)
  const otherInspector = new InspectorPart(other)
  await otherStudio.open(id)
  for (const each of [inspector, otherInspector]) {
    await each.open('Schemas', 'public')
    await each.open('Tables', 'orders')
  }
  await inspector.field('Comment').fill('Half a sen')
  await otherInspector.write('Comment', 'Written by the other.')
  await otherInspector.type('Name', 'purchases')
  await expect(inspector.field('Name')).toHaveValue('purchases')
  await expect(inspector.field('Comment')).toHaveValue('Half a sen')
  await inspector.field('Comment').pressSequentially('tence.')
  await inspector.field('Comment').press('ControlOrMeta+Enter')
  await expect(otherInspector.field('Comment')).toHaveValue('Half a sentence.')
  await other.context().close()
})

test.describe('accessible in light and dark', () => {
  test('the inspector of each sort of object', async ({ page }) => {
    test.slow()
    const studio = new StudioPage(page)
    const inspector = new InspectorPart(page)
    await studio.start('Accessible', SHOP)
    const check = async () => {
      await expectAccessible(page, 'aside[aria-label="Inspector"]')
    }
    await inspector.open('Schemas', 'public')
    await check()
    await inspector.open('Tables', 'orders')
    for (const title of ['Triggers and rules', 'Policies and rights', 'More']) {
      await inspector.unfold(title)
    }
    await check()
    for (const [section, name] of [
      ['Keys and constraints', 'positive'],
      ['Triggers and rules', 'touched'],
      ['Policies and rights', 'own'],
    ] as const) {
      await inspector.open(section, name)
      if ((await inspector.section('More').count()) > 0) await inspector.unfold('More')
      await check()
      await inspector.up('orders')
    }
    await inspector.root.getByRole('button', { name: 'Open total' }).click()
    await check()
    await inspector.choose('Computed (generated)', 'Yes, and stored')
    await check()
    await inspector.up('orders')
    await inspector.up('public')
    await inspector.open('Views', 'big')
    await inspector.root.getByRole('button', { name: 'Enlarge query' }).click()
    await expect(page.getByRole('dialog', { name: 'Query' })).toBeVisible()
    await expectAccessible(page)
  })
})
