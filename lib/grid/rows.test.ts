import { beforeAll, expect, test } from 'vitest'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { type Condition, type SheetFilter, sheetRows, typesIn } from './rows'

beforeAll(() => loadParser())

const SQL = `
create schema zoo; create schema app;
create table zoo.animals (id int primary key, name text not null);
create table app.visits (id int primary key, animal_id int references zoo.animals, note text);
create table app.empty ();
create table app.log (at date) partition by range (at);
create table app.log_old partition of app.log default;
comment on column app.visits.note is 'What was seen.';
`

const ALL: SheetFilter = { text: '', type: null, conditions: new Set(), tables: null }
const BY_TABLE = { field: 'table', down: false } as const

function shown(filter: Partial<SheetFilter>, sort: Parameters<typeof sheetRows>[2] = BY_TABLE) {
  const { document } = importSql(SQL)
  return sheetRows(document, { ...ALL, ...filter }, sort).map(
    ({ table, column }) => `${table.name}.${column?.name ?? ''}`,
  )
}

test('tables stand in the order of their schemas and names, columns in their own', () => {
  expect(shown({})).toEqual([
    'empty.',
    'log.at',
    'visits.id',
    'visits.animal_id',
    'visits.note',
    'animals.id',
    'animals.name',
  ])
})

test.each<[Condition, string[]]>([
  ['nullable', ['log.at', 'visits.animal_id', 'visits.note']],
  ['keys', ['visits.id', 'animals.id']],
  ['foreign', ['visits.animal_id']],
  ['unindexed', ['visits.animal_id']],
  [
    'uncommented',
    ['empty.', 'log.at', 'visits.id', 'visits.animal_id', 'animals.id', 'animals.name'],
  ],
])('only what is %s', (condition, rows) => {
  expect(shown({ conditions: new Set([condition]) })).toEqual(rows)
})

test('every word must be found, in whatever cell', () => {
  expect(shown({ text: 'visits int' })).toEqual(['visits.id', 'visits.animal_id'])
  expect(shown({ text: 'SEEN' })).toEqual(['visits.note'])
  expect(shown({ text: 'nothing' })).toEqual([])
})

test('types are counted, and one of them can be looked for', () => {
  expect(typesIn(importSql(SQL).document)).toEqual([
    { type: 'integer', count: 3 },
    { type: 'text', count: 2 },
    { type: 'date', count: 1 },
  ])
  expect(shown({ type: 'text' })).toEqual(['visits.note', 'animals.name'])
})

test('sorted by any field, both ways', () => {
  expect(shown({ type: 'integer' }, { field: 'name', down: false })).toEqual([
    'visits.animal_id',
    'visits.id',
    'animals.id',
  ])
  expect(shown({}, { field: 'table', down: true })[0]).toBe('animals.name')
})
