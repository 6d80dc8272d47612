import { beforeAll, expect, test } from 'vitest'
import { type Document, emptyDocument } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { validateDocument } from '@/lib/document/validate'
import type { Id } from '@/lib/kinds/common'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { printDdl } from '@/lib/sql/print/print'
import { PROFILES } from '@/lib/standards/profiles'
import { applyAll } from '@/lib/steps/apply'
import { cellText } from './cell-text'
import { type Cells, editSheet, type SheetEdit } from './edit-sheet'
import { FIELDS, type Field } from './fields'

beforeAll(() => loadParser())
const { plain } = PROFILES

function design(sql: string): Document {
  const { document, account } = importSql(sql)
  expect(account.filter(({ outcome }) => outcome === 'rejected')).toEqual([])
  return document
}

function columnId(document: Document, path: string): Id {
  const [table = '', name = ''] = path.split('.')
  const index = indexOf(document)
  const owner = index.anywhere('relation', table)[0]
  const column = owner && index.inParent('column', owner.id, name)[0]
  if (!column) throw new Error(`no column ${path}`)
  return column.id
}

function edited(document: Document, edits: readonly SheetEdit[]): Document {
  const done = editSheet(document, plain, edits)
  if (!done.ok) throw new Error(`${done.error.field}: ${done.error.message}`)
  const applied = applyAll(document, done.value.steps)
  if (!applied.ok) throw new Error(applied.error.message)
  expect(validateDocument(applied.value)).toEqual([])
  return applied.value
}

const change = (document: Document, path: string, cells: Cells): SheetEdit => ({
  column: columnId(document, path),
  table: null,
  cells,
})

const add = (cells: Cells): SheetEdit => ({ column: null, table: null, cells })

function textAt(document: Document, path: string, field: Field): string {
  const index = indexOf(document)
  const column = index.get(columnId(document, path))
  const table = column && index.get(column.parent)
  if (column?.kind !== 'column' || table?.kind !== 'table') throw new Error(`no column ${path}`)
  return cellText(index, table, column, field)
}

const SHOP = `
create schema app;
create type app.mood as enum ('good', 'bad');
create table app.users (id uuid primary key, email text not null unique, age integer default 7, nick varchar(20));
create table app.pairs (a integer, b integer, primary key (a, b), unique (b, a));
create table app.orders (id bigint generated always as identity primary key, user_id uuid references app.users, total numeric(10,2) generated always as (1) stored);
create index on app.orders (user_id);
comment on column app.users.age is 'In years.';
`

test('cells say what the columns are', () => {
  const document = design(SHOP)
  const row = (path: string) => FIELDS.map((field) => textAt(document, path, field))
  expect(row('users.id')).toEqual(['app.users', 'id', 'uuid', 'yes', 'PK', 'yes', '', '', ''])
  expect(row('users.email').slice(2, 6)).toEqual(['text', 'yes', 'U', 'yes'])
  expect(row('users.age').slice(3)).toEqual(['', '', '', '7', '', 'In years.'])
  expect(row('pairs.b').slice(2, 6)).toEqual(['integer', 'yes', 'PK 2, U …', 'yes'])
  expect(row('orders.id')[6]).toBe('identity always')
  expect(row('orders.user_id').slice(5)).toEqual(['yes', '', 'users', ''])
  expect(row('orders.total')[6]).toBe('= 1')
})

test('what a cell says can be written back into it without changing anything', () => {
  const document = design(SHOP)
  const paths = [
    'users.id',
    'users.email',
    'users.age',
    'users.nick',
    'pairs.a',
    'orders.id',
    'orders.total',
  ]
  for (const path of paths) {
    const cells = Object.fromEntries(FIELDS.map((field) => [field, textAt(document, path, field)]))
    expect(printDdl(edited(document, [change(document, path, cells)])).sql, path).toBe(
      printDdl(document).sql,
    )
  }
})

test.each<[path: string, field: Field, text: string, then: string]>([
  ['users.nick', 'name', 'nickname', 'nickname'],
  ['users.nick', 'type', 'int', 'integer'],
  ['users.nick', 'type', 'mood', 'app.mood'],
  ['users.nick', 'type', 'Money', 'numeric(12,2)'],
  ['users.nick', 'notNull', 'x', 'yes'],
  ['users.email', 'notNull', 'no', ''],
  ['users.nick', 'key', 'unique', 'U'],
  ['users.email', 'key', '', ''],
  ['users.nick', 'index', 'yes', 'yes'],
  ['orders.user_id', 'index', 'no', ''],
  ['users.age', 'default', '', ''],
  ['users.age', 'default', 'length(email)', 'length(email)'],
  ['users.age', 'default', '= length(email)', '= length(email)'],
  ['users.age', 'default', 'identity', 'identity'],
  ['orders.user_id', 'references', '', ''],
  ['orders.user_id', 'references', 'app.users(id)', 'users'],
  ['orders.user_id', 'comment', 'Who ordered.', 'Who ordered.'],
  ['users.age', 'comment', '', ''],
])('%s, %s: “%s”', (path, field, text, then) => {
  const document = design(SHOP)
  const after = edited(document, [change(document, path, { [field]: text })])
  const now = field === 'name' ? path.replace(/[^.]*$/, text) : path
  expect(textAt(after, now, field)).toBe(then)
})

test('a key is made of the columns that say so', () => {
  const document = design('create table t (a int, b int)')
  const both = edited(document, [
    change(document, 't.a', { key: 'PK' }),
    change(document, 't.b', { key: 'primary key' }),
  ])
  expect(textAt(both, 't.b', 'key')).toBe('PK 2')
  const one = edited(both, [change(both, 't.a', { key: '' })])
  expect(textAt(one, 't.b', 'key')).toBe('PK')
})

test('a new type stands in its schema and is named after the column', () => {
  const document = design(SHOP)
  const after = edited(document, [change(document, 'users.nick', { type: "enum('a', b)" })])
  const [type] = indexOf(after).anywhere('type', 'user_nick')
  expect(type).toMatchObject({ kind: 'enum', labels: [{ label: 'a' }, { label: 'b' }] })
  expect(textAt(after, 'users.nick', 'type')).toBe('app.user_nick')
})

test('three tables grow out of an empty design, row by row', () => {
  const after = edited(emptyDocument, [
    add({ table: 'authors', name: 'name', comment: 'As on the cover.' }),
    add({ table: 'books', name: 'title', type: 'text', index: 'yes' }),
    add({ table: 'books', name: 'author_id', references: 'authors' }),
    add({ table: 'books', name: 'state', type: 'enum(draft, out)', default: "'draft'" }),
    add({ table: 'shop.sales', name: 'book_id', references: 'books' }),
    add({ table: 'shop.sales', name: 'price', type: 'money' }),
  ])
  // What nobody says follows from what the name means.
  expect(textAt(after, 'authors.name', 'type')).toBe('text')
  expect(textAt(after, 'books.author_id', 'references')).toBe('authors')
  expect(textAt(after, 'sales.book_id', 'references')).toBe('books')
  expect(textAt(after, 'sales.price', 'table')).toBe('shop.sales')
  expect(textAt(after, 'books.state', 'default')).toBe("'draft'")
  expect(printDdl(after).sql).toMatch(/CREATE TYPE .* AS ENUM/)
})

test('a row about a column that is there changes it, and leaves what it does not say', () => {
  const document = design(SHOP)
  const after = edited(document, [
    add({ table: 'app.users', name: 'age', type: '', comment: 'Whole years.' }),
  ])
  expect(textAt(after, 'users.age', 'comment')).toBe('Whole years.')
  expect(textAt(after, 'users.age', 'type')).toBe('integer')
  expect(textAt(after, 'users.age', 'default')).toBe('7')
})

test.each<[edit: (document: Document) => SheetEdit, field: Field, message: RegExp]>([
  [(d) => change(d, 'users.nick', { name: 'email' }), 'name', /already/],
  [(d) => change(d, 'users.nick', { type: 'no such type(' }), 'type', /no type/],
  [(d) => change(d, 'users.nick', { notNull: 'perhaps' }), 'notNull', /neither yes nor no/],
  [(d) => change(d, 'users.nick', { key: 'maybe' }), 'key', /Write PK/],
  [(d) => change(d, 'users.nick', { default: 'a b c' }), 'default', /no expression/],
  [(d) => change(d, 'users.nick', { references: 'nowhere' }), 'references', /no table “nowhere”/],
  [(d) => change(d, 'users.id', { index: 'no' }), 'index', /belongs to a key/],
  [() => add({ name: 'x' }), 'table', /name of a table/],
  [() => add({ table: 'app.users', type: 'text' }), 'name', /name for the column/],
  [() => add({ table: 'app.mood', name: 'x' }), 'table', /already/],
])('what cannot be is refused at its place, and nothing is done (%#)', (make, field, message) => {
  const document = design(SHOP)
  const fine = change(document, 'users.age', { comment: 'Fine.' })
  const done = editSheet(document, plain, [fine, make(document)])
  expect(done).toMatchObject({ ok: false, error: { at: 1, field } })
  expect(done.ok ? '' : done.error.message).toMatch(message)
})
