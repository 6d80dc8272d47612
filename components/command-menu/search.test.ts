import { beforeAll, expect, test } from 'vitest'
import type { StudioAction } from '@/components/studio/actions'
import type { Document } from '@/lib/document/document'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { findActions, findObjects, readQuery } from './search'

let design: Document
beforeAll(async () => {
  await loadParser()
  design = importSql(`
    create schema app; create type app.mood as enum ('ok');
    create table users (id int primary key, email text);
    create table app.orders (id int primary key, user_id int references users, placed_at date);
    create view app.user_orders as select 1;
  `).document
})

test.each([
  ['  users ', { mode: 'all', text: 'users' }],
  ['> zoom', { mode: 'commands', text: 'zoom' }],
  ['@ord', { mode: 'tables', text: 'ord' }],
  ['#email', { mode: 'columns', text: 'email' }],
])('“%s” says what is looked for', (typed, query) => {
  expect(readQuery(typed)).toEqual(query)
})

const found = (mode: Parameters<typeof findObjects>[1], text: string) =>
  findObjects(design, mode, text).map(({ title, entries }) => [
    title,
    entries.map((one) => one.path),
  ])

test('objects are found by name, the group of the best first', () => {
  expect(found('all', 'orders')).toEqual([
    ['Tables and views', ['app.orders', 'app.user_orders']],
    ['Other objects', ['app.orders.orders_pkey', 'app.orders.orders_user_id_fkey']],
  ])
  expect(found('columns', 'user')).toEqual([['Columns', ['app.orders.user_id']]])
  expect(found('all', 'mood')).toEqual([['Other objects', ['app.mood']]])
  expect(found('tables', 'mood')).toEqual([])
  expect(found('commands', 'users')).toEqual([])
})

test('with a dot, what it belongs to counts as well', () => {
  expect(found('columns', 'orders.id')[0]?.[1]).toContain('app.orders.id')
  expect(found('columns', 'users.email')).toEqual([['Columns', ['users.email']]])
})

test('commands are found by title and by other words for them', () => {
  const action = (id: string, title: string, words = ''): StudioAction => ({
    id,
    title,
    words,
    section: 'View',
    run: () => undefined,
  })
  const actions = [action('fit', 'Zoom to fit'), action('sql', 'SQL on or off', 'ddl statement')]
  const ids = (mode: Parameters<typeof findActions>[1], text: string) =>
    findActions(actions, mode, text).entries.map(({ id }) => id)
  expect(ids('all', 'zoom')).toEqual(['fit'])
  expect(ids('commands', 'ddl')).toEqual(['sql'])
  expect(ids('commands', '')).toEqual(['fit', 'sql'])
  expect(ids('tables', 'zoom')).toEqual([])
})
