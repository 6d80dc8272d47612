import { beforeAll, expect, test } from 'vitest'
import { importSql } from '../import'
import { loadParser } from '../parse'
import { SqlEdit } from './edit'
import { editLabel, removedObjects } from './say-edit'

beforeAll(loadParser)

const { document } = importSql(`
  CREATE TABLE users (id bigint PRIMARY KEY, email text);
  CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));
`)

function said(change: (text: string) => string) {
  const edit = new SqlEdit(document, null)
  const read = edit.read(change(edit.text))
  if (!read.ok) throw new Error(read.error[0]?.message)
  return { label: editLabel(read.value.account), removes: removedObjects(read.value.account) }
}

test('one change is named, of several the first', () => {
  expect(said((text) => text.replace('email text', 'email citext'))).toEqual({
    label: 'Change column public.users.email',
    removes: [],
  })
  const both = said((text) => text.replace('email text', 'email citext,\n  phone text'))
  expect(both.label).toMatch(/ column public\.users\.\w+ and 1 more$/)
})

test('the parts of a new table are not counted', () => {
  const { label, removes } = said((text) => `${text} CREATE TABLE fresh (id int PRIMARY KEY);`)
  expect({ label, removes }).toEqual({ label: 'Add table public.fresh', removes: [] })
})

test('what goes is told, with what goes because of it', () => {
  expect(said(() => 'CREATE TABLE users (id bigint PRIMARY KEY, email text);').removes).toEqual([
    'table public.orders',
  ])
  expect(said((text) => text.replace(/ALTER TABLE orders[^;]*;/, '')).removes).toEqual([
    'foreign key public.orders.orders_user_id_fkey',
  ])
})

test('nothing changed, nothing said', () => {
  expect(said((text) => text)).toEqual({ label: 'Edit SQL', removes: [] })
})
