import { expect, test } from 'vitest'
import { columnNames, columnText, enumText, relationText } from './draft-text'

test.each([
  ['email', { name: 'email', type: '', notNull: false }],
  ['email text', { name: 'email', type: 'text', notNull: false }],
  ['price numeric(10, 2) NOT NULL', { name: 'price', type: 'numeric(10, 2)', notNull: true }],
  ['"full name" text', { name: 'full name', type: 'text', notNull: false }],
  ['"a ""b""" int', { name: 'a "b"', type: 'int', notNull: false }],
  ['at timestamp with time zone', { name: 'at', type: 'timestamp with time zone', notNull: false }],
])('column “%s”', (text, column) => {
  expect(columnText(text)).toEqual(column)
})

test.each([
  ['status', { name: 'status', labels: [] }],
  ['status: draft, in review,, done ', { name: 'status', labels: ['draft', 'in review', 'done'] }],
])('enum “%s”', (text, type) => {
  expect(enumText(text)).toEqual(type)
})

test.each([
  ['users', { columns: [], target: 'users', references: [] }],
  ['author_id -> users', { columns: ['author_id'], target: 'users', references: [] }],
  ['a, b → app.pairs (x, y)', { columns: ['a', 'b'], target: 'app.pairs', references: ['x', 'y'] }],
])('relation “%s”', (text, relation) => {
  expect(relationText(text)).toEqual(relation)
})

test('column names are divided by commas', () => {
  expect(columnNames(' email ,created_at')).toEqual(['email', 'created_at'])
})
