import { beforeAll, expect, test } from 'vitest'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { indexOf } from './document-index'
import { findColumns, findTyped, typedName } from './find-typed'

beforeAll(() => loadParser())

test.each([
  ['users', ['users']],
  [' app . users ', ['app', 'users']],
  ['"Order Items"', ['Order Items']],
  ['app."a.b""c"', ['app', 'a.b"c']],
  ['', null],
  ['app.', null],
  ['"open', null],
])('the name “%s”', (text, parts) => {
  expect(typedName(text)).toEqual(parts)
})

const SQL = `
create schema app; create schema other;
create table app.users (id int primary key, "Full Name" text);
create table public.users (id int primary key);
create table other.orders (id int primary key);
create table app.twins (id int); create table other.twins (id int);
`

test('a bare name is looked for nearby, then in public, then anywhere', () => {
  const { document } = importSql(SQL)
  const index = indexOf(document)
  const found = (text: string, near: string | null) => {
    const record = findTyped(index, 'relation', text, near)
    return record && index.qualifiedName(record)
  }
  expect(found('users', 'app')).toBe('app.users')
  expect(found('users', 'other')).toBe('public.users')
  expect(found('orders', 'app')).toBe('other.orders')
  expect(found('twins', 'public')).toBeNull()
  expect(found('other.twins', 'app')).toBe('other.twins')
  expect(found('nothing', 'app')).toBeNull()
})

test('columns are found by name, and the one that is missing is named', () => {
  const { document } = importSql(SQL)
  const index = indexOf(document)
  const users = findTyped(index, 'relation', 'app.users', null)
  if (!users) throw new Error('no table')
  const columns = index.childrenOf(users.id, 'column')
  expect(findColumns(index, users.id, ['"Full Name"', 'id'])).toEqual({
    ids: [columns[1]?.id, columns[0]?.id],
  })
  expect(findColumns(index, users.id, ['id', 'email'])).toEqual({ missing: 'email' })
})
