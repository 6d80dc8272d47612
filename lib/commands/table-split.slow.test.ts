/** Splits are run on PostgreSQL: what is printed of them runs, and the view shows the rows that were there before. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import type { Engine } from '@/lib/proof/engine'
import { createPgliteEngine } from '@/lib/proof/node/pglite-engine'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { printDdl } from '@/lib/sql/print/print'
import { STANDARD_IDS } from '@/lib/standards/profiles'
import type { StandardId } from '@/lib/standards/schema'
import { emptied } from '@/lib/testing/emptied-engine'
import { execute } from './command'
import { tableSplit } from './table-split'

const cacheFolder = mkdtempSync(join(tmpdir(), 'lintel-splits-'))
let engine: Engine
beforeAll(async () => {
  await loadParser()
  engine = await createPgliteEngine({ cacheFolder })
})
afterAll(async () => {
  await engine.close()
  rmSync(cacheFolder, { recursive: true, force: true })
})

const ORDERS = `
  CREATE SCHEMA shop;
  CREATE TABLE shop.orders (
    id integer PRIMARY KEY,
    zip_code text,
    city text CONSTRAINT city_said CHECK (city <> ''),
    state text,
    total numeric NOT NULL
  );
  CREATE INDEX orders_city_idx ON shop.orders (city);
  INSERT INTO shop.orders VALUES (1, '10115', 'Berlin', 'BE', 5), (2, '10115', 'Berlin', 'BE', 7),
    (3, '20095', 'Hamburg', 'HH', 1);
`

function split(
  document: Document,
  table: string,
  by: string[],
  columns: string[],
  more: object = {},
) {
  const index = indexOf(document)
  const [record] = index.anywhere('relation', table)
  if (!record) throw new Error(`no ${table}`)
  const ids = (names: string[]) =>
    names.flatMap((name) => index.inParent('column', record.id, name).map(({ id }) => id))
  return execute(tableSplit, document, {
    table: record.id,
    by: ids(by),
    columns: ids(columns),
    ...more,
  })
}

async function run(document: Document, query: string) {
  const fresh = await emptied(engine)
  const { sql, diagnostics } = printDdl(document, { seeds: true })
  expect(diagnostics).toEqual([])
  const { errors } = await fresh.apply([{ sql, line: 1 }])
  expect(errors, sql).toEqual([])
  return fresh.query(query)
}

const before = () => importSql(ORDERS, { seeds: true }).document

test.each(STANDARD_IDS)('%s: the view shows the table as it was', async (standard: StandardId) => {
  const done = split(before(), 'orders', ['zip_code'], ['city', 'state'], {
    standard,
    view: 'orders_whole',
    name: 'zip_areas',
  })
  if (!done.ok) throw new Error(done.error.message)
  const index = indexOf(done.value.document)
  const [area] = index.anywhere('relation', 'zip_areas')
  const names = index
    .children(area?.id ?? null)
    .flatMap((part) => ('name' in part ? [part.name] : []))
  expect(names).toEqual(
    expect.arrayContaining(['zip_code', 'city', 'state', 'city_said', 'orders_city_idx']),
  )
  // Rows belong to the design too, but a surrogate key may want a value that only the standard's default gives.
  const rows = await run(
    done.value.document,
    'SELECT id, zip_code, city, state, total::int FROM shop.orders_whole ORDER BY id',
  )
  expect(rows).toEqual([
    { id: 1, zip_code: '10115', city: 'Berlin', state: 'BE', total: 5 },
    { id: 2, zip_code: '10115', city: 'Berlin', state: 'BE', total: 7 },
    { id: 3, zip_code: '20095', city: 'Hamburg', state: 'HH', total: 1 },
  ])
})

test('a many-valued fact leaves with the key that it is part of', async () => {
  const { document } = importSql(
    'CREATE TABLE courses (course text, teacher text, book text, PRIMARY KEY (course, teacher, book))',
  )
  const done = split(document, 'courses', ['course'], ['book'], {
    multivalued: true,
    name: 'course_books',
  })
  if (!done.ok) throw new Error(done.error.message)
  const keys = await run(
    done.value.document,
    "SELECT conrelid::regclass::text AS table, pg_get_constraintdef(oid) AS key FROM pg_constraint WHERE contype IN ('p', 'u') AND connamespace = 'public'::regnamespace ORDER BY 1, 2",
  )
  expect(keys).toEqual([
    { table: 'course_books', key: 'PRIMARY KEY (id)' },
    { table: 'course_books', key: 'UNIQUE (course, book)' },
    { table: 'courses', key: 'PRIMARY KEY (course, teacher)' },
  ])
})

test.each([
  ['a view', 'CREATE VIEW v AS SELECT city FROM shop.orders', 'v'],
  [
    'a foreign key',
    'ALTER TABLE shop.orders ADD UNIQUE (city); CREATE TABLE t (c text REFERENCES shop.orders (city))',
    't_c_fkey',
  ],
  [
    'a check over both sides',
    'ALTER TABLE shop.orders ADD CONSTRAINT two_sides CHECK (city <> zip_code)',
    'two_sides',
  ],
  [
    'a generated column',
    'ALTER TABLE shop.orders ADD line text GENERATED ALWAYS AS (zip_code || city) STORED',
    'line',
  ],
])('%s in the way is named, and nothing is done', (_, sql, name) => {
  const { document } = importSql(`${ORDERS} ${sql}`)
  const done = split(document, 'orders', ['zip_code'], ['city', 'state'])
  expect(done).toMatchObject({
    ok: false,
    error: { code: 'would-break', message: expect.stringContaining(name) },
  })
})

test('what leaves cannot leave behind what it is made of', () => {
  const { document } = importSql(
    'CREATE TABLE t (id int PRIMARY KEY, a text, b text, c text GENERATED ALWAYS AS (b) STORED)',
  )
  expect(split(document, 't', ['a'], ['c'])).toMatchObject({ error: { code: 'would-break' } })
  expect(split(document, 't', ['a'], ['b', 'c'])).toMatchObject({ ok: true })
})
