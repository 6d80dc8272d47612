import { beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import { type Id, idSchema } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { makeRecord } from '@/lib/kinds/visit-record'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { applyAll } from '@/lib/steps/apply'
import { addStep } from '@/lib/steps/make'
import { type Match, matchDocuments } from './match'
import type { MatchOptions } from './options'

beforeAll(loadParser)

const read = (sql: string): Document => importSql(sql, { newId }).document

function named(document: Document, name: string): AnyRecord {
  const index = indexOf(document)
  const found = [...document.records.values()].filter(
    (record) => index.qualifiedName(record) === name,
  )
  const [only] = found
  if (!only || found.length > 1) throw new Error(`${found.length} records are called ${name}`)
  return only
}

function replaced(current: Document, sql: string, options: MatchOptions = {}): Match {
  const imported = importSql(sql)
  const match = matchDocuments(current, imported.document, { given: imported.given, ...options })
  const applied = applyAll(current, match.steps)
  if (!applied.ok) throw new Error(applied.error.message)
  return match
}

const told = (match: Match) =>
  match.account.entries.map(({ what, name, before, reason }) =>
    [what, before === null ? name : `${before} → ${name}`, ...(reason ? [`(${reason})`] : [])].join(
      ' ',
    ),
  )

const SHOP = `
  CREATE TABLE users (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email text NOT NULL UNIQUE CHECK (email <> ''),
    full_name text,
    born date
  );
  CREATE TABLE orders (
    id bigint PRIMARY KEY,
    user_id bigint NOT NULL REFERENCES users (id),
    total numeric(12, 2)
  );
  CREATE INDEX orders_user ON orders (user_id);
  COMMENT ON COLUMN users.born IS 'As in the passport';
`

test('a table with another name keeps its id, and so do those that point at it', () => {
  const current = read(SHOP)
  const match = replaced(current, SHOP.replaceAll('users', 'people'))
  expect(told(match)).toEqual([
    'renamed public.users → public.people (4 of 4 columns are the same)',
    'renamed public.users.users_pkey → public.people.people_pkey (the same but for the name)',
    'renamed public.users.users_email_key → public.people.people_email_key (the same but for the name)',
    'renamed public.users.users_email_check → public.people.people_email_check (the same but for the name)',
  ])
  expect(match.document.records.get(named(current, 'public.users').id)).toMatchObject({
    name: 'people',
  })
})

test.each([
  ['full_name text', 'display_name text', 'full_name', 'display_name', 'the same but for the name'],
  ['born date', 'birthday date', 'born', 'birthday', 'in the same place'],
  ['email text', 'mail text', 'email', 'mail', 'with a similar name'],
])('a column that was “%s” and is “%s” keeps its id', (from, to, old, name, reason) => {
  const current = read(SHOP)
  const sql = SHOP.replace(from, to).replace(
    `email <> ''`,
    from === 'email text' ? `mail <> ''` : `email <> ''`,
  )
  const match = replaced(
    current,
    sql.replace('users.born', name === 'birthday' ? 'users.birthday' : 'users.born'),
  )
  const entry = match.account.entries.find(
    ({ what, kind }) => what === 'renamed' && kind === 'column',
  )
  expect(entry).toMatchObject({
    id: named(current, `public.users.${old}`).id,
    name: `public.users.${name}`,
    before: `public.users.${old}`,
  })
  expect(entry?.reason).toContain(reason)
  expect(match.account.entries.every(({ what }) => what === 'renamed' || what === 'changed')).toBe(
    true,
  )
})

test('a column that goes and an unlike one that comes are not one', () => {
  const match = replaced(
    read(SHOP),
    SHOP.replace('full_name text,', '').replace('born date', 'born date, loyalty integer'),
  )
  expect(told(match)).toEqual(['added public.users.loyalty', 'removed public.users.full_name'])
})

test('the person decides who is who', () => {
  const current = read(SHOP)
  const sql = SHOP.replace('full_name text', 'display_name text')
  const { document } = importSql(sql)
  const couple = [
    named(current, 'public.users.full_name').id,
    named(document, 'public.users.display_name').id,
  ] as const
  expect(told(matchDocuments(current, document, { apart: [couple] }))).toEqual([
    'added public.users.display_name',
    'removed public.users.full_name',
  ])
  const other = [
    named(current, 'public.users.born').id,
    named(document, 'public.orders.total').id,
  ] as const
  // Nonsense is refused by nobody but says what it does.
  expect(told(matchDocuments(current, document, { pairs: [other] }))).toContain(
    'renamed public.users.born → public.orders.total (said to be the same)',
  )
})

test('a table that moves to another schema keeps its id', () => {
  const current = read(SHOP)
  const match = replaced(
    current,
    `CREATE SCHEMA shop; ${SHOP.replaceAll('TABLE orders', 'TABLE shop.orders').replaceAll('ON orders', 'ON shop.orders')}`,
  )
  expect(told(match)).toEqual([
    'added shop',
    'changed public.orders → shop.orders (the same name, in another schema)',
  ])
  expect(match.steps.map(({ type }) => type)).toEqual(['add', 'move'])
})

test('a schema with another name keeps what is in it', () => {
  const sql = 'CREATE SCHEMA app; CREATE TABLE app.a (id integer); CREATE TABLE app.b (x text);'
  const match = replaced(read(sql), sql.replaceAll('app', 'core'))
  expect(told(match)).toEqual(['renamed app → core (2 of 2 tables are the same)'])
  expect(match.steps).toHaveLength(1)
})

test('labels that stay keep their keys', () => {
  const current = read(`CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');`)
  const before = named(current, 'public.mood')
  const match = replaced(current, `CREATE TYPE mood AS ENUM ('sad', 'fine', 'happy');`)
  const after = match.document.records.get(before.id)
  expect(before.kind === 'enum' && after?.kind === 'enum' && after.labels).toEqual([
    { key: 'sad', label: 'sad' },
    { key: 'ok', label: 'fine' },
    { key: 'happy', label: 'happy' },
  ])
})

test('only spelling that differs changes nothing; what differs besides is told attribute by attribute', () => {
  const current = read(SHOP)
  expect(replaced(current, SHOP.replace(`email <> ''`, `email  <>  /* so */ ''`)).steps).toEqual([])
  const match = replaced(current, SHOP.replace('numeric(12, 2)', 'numeric(14, 2) DEFAULT 0'))
  expect(match.account.entries.map(({ name, changes }) => [name, changes])).toEqual([
    [
      'public.orders.total',
      [
        { attribute: 'type', label: 'Type', from: 'numeric(12,2)', to: 'numeric(14,2)' },
        { attribute: 'default', label: 'Default', from: '', to: '0' },
      ],
    ],
  ])
  const exact = replaced(current, SHOP.replace(`email <> ''`, `email  <> ''`), { texts: 'exact' })
  expect(exact.account.entries.map(({ name }) => name)).toEqual(['public.users.users_email_check'])
})

test('columns come in the order of the script, and as few as can be move', () => {
  const match = replaced(
    read('CREATE TABLE t (a text, b text, c text, d text);'),
    'CREATE TABLE t (new text, d text, a text, b text, more integer, c text);',
  )
  const table = named(match.document, 'public.t')
  expect(
    indexOf(match.document)
      .childrenOf(table.id, 'column')
      .map(({ name }) => name),
  ).toEqual(['new', 'd', 'a', 'b', 'more', 'c'])
  expect(match.steps.map(({ type }) => type)).toEqual(['add', 'add', 'move'])
})

describe('what is outside of the script', () => {
  const diagramOf = (document: Document, object: Id): Document => {
    const diagram = idSchema.parse('diagram')
    const head = (id: string, parent: Id | null) => ({ id: idSchema.parse(id), parent, rank: 'a0' })
    const done = applyAll(document, [
      addStep(
        makeRecord('diagram', head('diagram', null), { name: 'D', scope: 'all', detail: 'auto' }),
      ),
      addStep(
        makeRecord('placement', head('placement', diagram), {
          object,
          x: 1,
          y: 2,
          colour: null,
          collapsed: false,
        }),
      ),
    ])
    if (!done.ok) throw new Error(done.error.message)
    return done.value
  }

  test('layout stays with what stays, and goes with what goes', () => {
    const shop = read(SHOP)
    const current = diagramOf(shop, named(shop, 'public.users').id)
    const renamed = replaced(current, SHOP.replaceAll('users', 'people'))
    expect(renamed.document.records.get(idSchema.parse('placement'))).toBeDefined()
    const emptied = replaced(current, 'CREATE TABLE quite (other integer);')
    expect(emptied.document.records.get(idSchema.parse('placement'))).toBeUndefined()
    expect(emptied.document.records.get(idSchema.parse('diagram'))).toBeDefined()
  })

  test('to add removes nothing, and says nothing about comments and owners that the script leaves out', () => {
    const current = read(SHOP)
    const match = replaced(
      current,
      'CREATE TABLE users (email text NOT NULL, phone text, born date);',
      {
        scope: 'add',
      },
    )
    expect(told(match)).toEqual(['added public.users.phone'])
    expect(match.problems).toEqual([])
  })

  test('a name that something else has is a problem, told in words', () => {
    const match = replaced(read('CREATE VIEW users AS SELECT 1 AS n;'), SHOP, { scope: 'add' })
    expect(match.problems.map(({ message }) => message)).toEqual([
      'public.users cannot be taken in: there is a view public.users already. Rename one of them.',
    ])
  })

  test('of chosen objects only what is in them goes, and with it what cannot be without it', () => {
    const current = read(SHOP)
    const match = replaced(
      current,
      'CREATE TABLE users (email text NOT NULL); CREATE TABLE orders ();',
      {
        scope: { only: new Set([named(current, 'public.users').id]) },
      },
    )
    expect(told(match).sort()).toEqual([
      'removed public.orders.orders_user_id_fkey (it needs public.users.id, which goes)',
      'removed public.users.born',
      'removed public.users.full_name',
      'removed public.users.id',
      'removed public.users.users_email_check',
      'removed public.users.users_email_key',
      'removed public.users.users_pkey',
    ])
  })

  test('kinds that the text does not speak of stay', () => {
    const sql = `${SHOP} INSERT INTO users (email) VALUES ('a@b');`
    const current = importSql(sql, { newId, seeds: true }).document
    const { entries } = replaced(current, SHOP).account
    expect(entries).toMatchObject([{ what: 'removed', label: 'Rows', name: 'public.users' }])
    expect(replaced(current, SHOP, { ignore: new Set(['seed']) }).steps).toEqual([])
  })
})
