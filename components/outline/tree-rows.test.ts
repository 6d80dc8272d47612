import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { columnRename } from '@/lib/commands/column-rename'
import { execute } from '@/lib/commands/command'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { nameOf } from '@/lib/document/record-name'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { schemaArbitrary } from '@/lib/testing/arbitrary/schema'
import { matchesFor } from './filter'
import { GROUP_OF } from './groups'
import { pathTo, type TreeState, treeRows } from './tree-rows'

const SQL = `
create role clerk;
create schema app;
create type app.mood as enum ('good', 'bad');
create table app.users (id int primary key, email text unique);
create table app.orders (id int primary key, user_id int references app.users);
create index orders_user on app.orders (user_id);
create table app.events (at date) partition by range (at);
create table app.events_old partition of app.events default;
create view app.recent as select 1 as one;
`

let design: Document
beforeAll(async () => {
  await loadParser()
  design = importSql(SQL).document
})

const find = (document: Document, name: string): AnyRecord => {
  for (const record of document.records.values()) if (nameOf(record) === name) return record
  throw new Error(`nothing is called ${name}`)
}

const REST: TreeState = { opened: new Map(), draft: null, matches: null }

function lines(document: Document, state: Partial<TreeState> = {}): string[] {
  return treeRows(indexOf(document), { ...REST, ...state }).map((row) => {
    const text =
      row.type === 'record' ? nameOf(row.record) : row.type === 'folder' ? `[${row.group}]` : '…'
    return `${'  '.repeat(row.level - 1)}${text}`
  })
}

const opening = (document: Document, ...names: string[]) => {
  const index = indexOf(document)
  const records = names.map((name) => find(document, name))
  const keys = records.flatMap((record) => [...pathTo(index, record), record.id])
  return new Map(keys.map((key) => [key, true]))
}

test('at first schemas and their tables are open; a partition stands under its table', () => {
  expect(lines(design)).toEqual([
    'public',
    'app',
    '  [tables]',
    '    events',
    '    orders',
    '    users',
    '  [views]',
    '  [types]',
    '[roles]',
  ])
})

test('an opened table shows its columns, then its other parts by kind', () => {
  const shown = lines(design, { opened: opening(design, 'orders', 'orders_user', 'events_old') })
  expect(shown).toEqual(
    expect.arrayContaining([
      '    orders',
      '      id',
      '      user_id',
      '      [keys]',
      '      [indexes]',
      '        orders_user',
    ]),
  )
  expect(shown).toEqual(expect.arrayContaining(['      [partitions]', '        events_old']))
})

test('a filter shows what fits and what lies around it, and nothing else', () => {
  expect(lines(design, { matches: matchesFor(design, 'email') })).toEqual([
    'app',
    '  [tables]',
    '    users',
    '      email',
    '      [keys]',
    '        users_email_key',
  ])
  expect(lines(design, { matches: matchesFor(design, 'users.id') })).toContain('      id')
  expect(lines(design, { matches: matchesFor(design, 'zzz') })).toEqual([])
  expect(matchesFor(design, '  ')).toBeNull()
})

test('what is found is opened by hand and then shows all that it holds', () => {
  const matches = matchesFor(design, 'mood')
  const events = matchesFor(design, 'events')
  expect(lines(design, { matches })).toEqual(['app', '  [types]', '    mood'])
  const table = find(design, 'events')
  expect(lines(design, { matches: events, opened: new Map([[table.id, true]]) })).toContain(
    '      at',
  )
})

test('something new is typed after the row that it was begun at', () => {
  const users = find(design, 'users')
  const draft = { kind: 'column', home: users.id, before: null, after: users.id, level: 4 } as const
  const shown = lines(design, { draft, opened: opening(design, 'users') })
  expect(shown[shown.indexOf('    users') + 1]).toBe('      …')
})

test('an edit makes new rows only for the table that it is about', () => {
  const state = { ...REST, opened: opening(design, 'users', 'orders') }
  const edit = { id: find(design, 'user_id').id, name: 'buyer_id' }
  const done = execute(columnRename, design, edit)
  if (!done.ok) throw new Error(done.error.message)
  const before = treeRows(indexOf(design), state)
  const after = treeRows(indexOf(done.value.document), state)
  const kept = (name: string) => {
    const { id } = find(design, name)
    return after.find(({ key }) => key === id) === before.find(({ key }) => key === id)
  }
  expect([kept('users'), kept('email'), kept('user_id'), kept('orders')]).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('every object of any design can be reached, once, at its place', () => {
  fc.assert(
    fc.property(schemaArbitrary, (document) => {
      const index = indexOf(document)
      const shown = [...document.records.values()].filter(({ kind }) => GROUP_OF[kind] !== null)
      const opened = new Map(
        shown.flatMap((record) => [...pathTo(index, record), record.id]).map((key) => [key, true]),
      )
      const rows = treeRows(index, { ...REST, opened })
      const keys = rows.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      expect(new Set(keys)).toEqual(new Set([...keys, ...shown.map(({ id }) => id)]))
      for (const row of rows) {
        const parent = rows.find(({ key }) => key === row.parent)
        expect(row.level).toBe((parent?.level ?? 0) + 1)
        expect(row.position).toBeLessThanOrEqual(row.siblings)
      }
    }),
    { numRuns: 30 },
  )
})
