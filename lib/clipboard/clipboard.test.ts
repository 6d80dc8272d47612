import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Document, emptyDocument } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import { validateDocument } from '@/lib/document/validate'
import { type Id, idSchema } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { makeRecord } from '@/lib/kinds/visit-record'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { printDdl } from '@/lib/sql/print/print'
import { applyAll } from '@/lib/steps/apply'
import { addStep } from '@/lib/steps/make'
import { documentArbitrary } from '@/lib/testing/arbitrary/document'
import { schemaArbitrary } from '@/lib/testing/arbitrary/schema'
import { corpusCases } from '@/lib/testing/corpus-files'
import { readClipboard, writeClipboard } from './clipboard'
import { copyRecords } from './copy'
import { clipboardFromSql } from './from-sql'
import { type PasteTarget, pasteRecords } from './paste'

beforeAll(loadParser)

const HERE: PasteTarget = { at: { x: 100, y: 50 }, diagram: null, schema: null }

function named(document: Document, name: string): AnyRecord {
  const index = indexOf(document)
  const found = [...document.records.values()].find((one) => index.qualifiedName(one) === name)
  if (!found) throw new Error(`There is no ${name}`)
  return found
}

const read = (sql: string): Document => importSql(sql, { newId }).document

/** Through text, as the system's clipboard does it. */
function pasted(
  from: Document,
  names: readonly string[],
  into: Document,
  target: Partial<PasteTarget> = {},
) {
  const ids = names.map((name) => named(from, name).id)
  const text = writeClipboard(copyRecords(from, ids, target.diagram ?? null))
  const clipboard = readClipboard(text)
  if (!clipboard) throw new Error('It cannot be read again')
  return put(into, clipboard, target)
}

function put(into: Document, clipboard: Parameters<typeof pasteRecords>[1], target = {}) {
  const done = pasteRecords(into, clipboard, { ...HERE, ...target })
  if (!done.ok) throw new Error(done.error.message)
  const applied = applyAll(into, done.value.steps)
  if (!applied.ok) throw new Error(applied.error.message)
  const index = indexOf(applied.value)
  const all = done.value.steps.flatMap((step) =>
    step.type === 'add' ? index.qualifiedName(step.record) : [],
  )
  const objects = done.value.objects.map((id) => {
    const record = index.get(id)
    return record ? index.qualifiedName(record) : ''
  })
  return { ...done.value, document: applied.value, all, objects }
}

const SHOP = `
  CREATE SCHEMA app;
  CREATE TYPE app.status AS ENUM ('new', 'done');
  CREATE TABLE app.users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text UNIQUE);
  CREATE TABLE app.orders (
    id serial PRIMARY KEY,
    user_id bigint REFERENCES app.users (id),
    state app.status NOT NULL DEFAULT 'new'::app.status,
    previous integer REFERENCES app.orders (id),
    CHECK (state <> 'done' OR user_id IS NOT NULL)
  );
  CREATE INDEX orders_user ON app.orders (user_id) WHERE state = 'new'::app.status;
  CREATE VIEW app.open AS SELECT o.id, u.email FROM app.orders o JOIN app.users u ON u.id = o.user_id;
`

describe('in the same design', () => {
  test('a copy stands beside the original, with names of its own and keys to what is there', () => {
    const document = read(SHOP)
    const { all, objects, remarks, document: after } = pasted(document, ['app.orders'], document)
    expect(objects).toEqual(['app.orders_copy'])
    expect(all.filter((name) => name.split('.').length === 2)).toEqual([
      'app.orders_copy',
      'app.orders_copy_id_seq',
    ])
    expect(remarks).toEqual([
      '“orders” is called “orders_copy” here, since the name is taken.',
      '“orders_id_seq” is called “orders_copy_id_seq” here, since the name is taken.',
    ])
    const sql = printDdl(after, { only: new Set([named(after, 'app.orders_copy').id]) }).sql
    expect(sql).toContain("DEFAULT nextval('app.orders_copy_id_seq'::regclass)")
    expect(sql).toContain('REFERENCES app.users (id)')
    expect(sql).toContain('REFERENCES app.orders_copy (id)')
    expect(sql).not.toMatch(/CONSTRAINT orders_(?!copy_)/)
    expect(sql).toContain('orders_copy_pkey')
  })

  test('tables that are copied together mean each other', () => {
    const document = read(SHOP)
    const { objects, document: after } = pasted(
      document,
      ['app.orders', 'app.users', 'app.open'],
      document,
    )
    expect(objects).toEqual(['app.orders_copy', 'app.users_copy', 'app.open_copy'])
    const sql = printDdl(after, {
      only: new Set([named(after, 'app.orders_copy').id, named(after, 'app.open_copy').id]),
    }).sql
    expect(sql).toContain('REFERENCES app.users_copy (id)')
    expect(sql).toContain('FROM app.orders_copy o JOIN app.users_copy u')
  })

  test('columns go into another table', () => {
    const document = read(SHOP)
    const into = named(document, 'app.users').id
    const { all } = pasted(document, ['app.orders.state', 'app.orders.id'], document, { into })
    expect(all).toEqual(['app.users.state', 'app.users.id_copy', 'app.orders_id_seq_copy'])
  })

  test('objects keep the places that they have to each other', () => {
    const plain = read(SHOP)
    const diagram = idSchema.parse('diagram')
    const head = (id: string, parent: Id | null) => ({ id: idSchema.parse(id), parent, rank: 'a0' })
    const place = (id: string, object: string, x: number, y: number) =>
      makeRecord('placement', head(id, diagram), {
        object: named(plain, object).id,
        x,
        y,
        colour: null,
        collapsed: false,
      })
    const drawn = applyAll(plain, [
      addStep(
        makeRecord('diagram', head('diagram', null), { name: 'D', scope: 'all', detail: 'auto' }),
      ),
      addStep(place('p', 'app.users', 300, 200)),
      addStep(place('q', 'app.orders', 700, 210)),
      addStep(
        makeRecord('note', head('n', diagram), {
          text: 'Look',
          colour: null,
          x: 310,
          y: 100,
          width: 90,
          height: 40,
        }),
      ),
    ])
    if (!drawn.ok) throw new Error(drawn.error.message)
    const ids = ['app.users', 'app.orders'].map((name) => named(drawn.value, name).id)
    const clipboard = copyRecords(drawn.value, [...ids, idSchema.parse('n')], diagram)
    const { steps } = put(drawn.value, clipboard, { diagram })
    const at = steps.flatMap((step) =>
      step.type === 'add' && 'x' in step.record
        ? [[step.record.kind, step.record.x, step.record.y]]
        : [],
    )
    expect(at).toContainEqual(['placement', 100, 150])
    expect(at).toContainEqual(['placement', 500, 160])
    const moved = steps.find((step) => step.type === 'set')
    expect(moved).toMatchObject({ changes: { x: { to: 110 }, y: { to: 50 } } })
  })
})

describe('in another design', () => {
  test('types and sequences come along, keys to what is not there stay behind', () => {
    const { all, remarks, document } = pasted(read(SHOP), ['app.orders'], emptyDocument)
    expect(all.filter((name) => name.split('.').length <= 2)).toEqual([
      'app',
      'app.orders',
      'app.orders_id_seq',
      'app.status',
    ])
    expect(remarks).toEqual([
      'Schema “app” was added, since it was not there.',
      'Foreign key “orders_user_id_fkey” was left out: there is no app.users here.',
    ])
    expect(validateDocument(document)).toEqual([])
  })

  test('into a chosen schema, with every text following', () => {
    const other = read('CREATE SCHEMA sales; CREATE TABLE sales.users (id bigint PRIMARY KEY);')
    const schema = named(other, 'sales').id
    const { all, remarks, document } = pasted(read(SHOP), ['app.orders', 'app.open'], other, {
      schema,
    })
    expect(all.filter((name) => name.split('.').length === 2)).toEqual([
      'sales.orders',
      'sales.orders_id_seq',
      'sales.status',
      'sales.open',
    ])
    expect(remarks).toEqual([])
    const { sql } = printDdl(document)
    expect(sql).not.toContain('app.orders')
    expect(sql).not.toContain('app.status')
    expect(sql).toContain('REFERENCES sales.users (id)')
  })

  test('an enum that is there already is used', () => {
    const other = read(`CREATE SCHEMA app; CREATE TYPE app.status AS ENUM ('new', 'done');`)
    const { all } = pasted(read(SHOP), ['app.orders'], other)
    expect(all).not.toContain('app.status')
  })

  test('a partition stands alone, with the columns of its parent', () => {
    const from = read(`
      CREATE TABLE log (id bigint, at date NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
      CREATE TABLE log_2024 PARTITION OF log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
      CREATE INDEX ON log_2024 (at);`)
    const { document } = pasted(from, ['public.log_2024'], emptyDocument)
    const { sql } = printDdl(document)
    expect(sql).toContain('CREATE TABLE log_2024 (\n  id bigint NOT NULL,\n  at date NOT NULL')
    expect(sql).toContain('CREATE INDEX log_2024_at_idx ON log_2024 (at)')
    expect(sql).not.toContain('PARTITION')
  })
})

describe('from SQL text', () => {
  test('what makes objects is pasted, and what cannot be read is told', () => {
    const found = clipboardFromSql(`${SHOP}; nonsense here;`)
    if (!found) throw new Error('Nothing found')
    expect(found.remarks).toEqual([expect.stringContaining('Line 14')])
    const { all } = put(read('CREATE SCHEMA app;'), found.clipboard)
    expect(all).toContain('app.orders.orders_user_id_fkey')
  })

  test.each(['Hello, what a fine day', '', '{"a": 1}', 'SELECT 1'])(
    '“%s” makes nothing',
    (text) => {
      expect(clipboardFromSql(text)).toBeNull()
      expect(readClipboard(text)).toBeNull()
    },
  )
})

describe.each(corpusCases())('$title', ({ text }) => {
  test('all objects can be pasted into an empty design and beside themselves', () => {
    const { document } = importSql(text)
    const index = indexOf(document)
    const tops = index
      .children(null)
      .flatMap((top) => (top.kind === 'schema' ? index.children(top.id) : [top]))
      .map(({ id }) => id)
    const clipboard = copyRecords(document, tops, null)
    const fresh = put(emptyDocument, clipboard).document
    expect(validateDocument(fresh)).toEqual([])
    const twice = put(document, clipboard).document
    expect(validateDocument(twice)).toEqual([])
    for (const id of document.records.keys()) {
      expect(twice.records.get(id)).toBe(document.records.get(id))
    }
  })
})

test('generated schemas read the same where they are pasted', () => {
  fc.assert(
    fc.property(schemaArbitrary, (document) => {
      const index = indexOf(document)
      const tops = index.children(null).map(({ id }) => id)
      const { document: after } = put(emptyDocument, copyRecords(document, tops, null))
      const statements = (one: Document) =>
        printDdl(one, { seeds: true })
          .statements.map(({ sql }) => sql)
          .sort()
      expect(statements(after)).toEqual(statements(document))
    }),
    { numRuns: 25 },
  )
})

test('any part of any document is copied and pasted without breaking the design', () => {
  fc.assert(
    fc.property(documentArbitrary, documentArbitrary, fc.array(fc.nat()), (from, into, picks) => {
      const all = [...from.records.keys()]
      const ids = picks.flatMap((n) => all[n % all.length] ?? [])
      const clipboard = readClipboard(writeClipboard(copyRecords(from, ids, null)))
      if (!clipboard) throw new Error('It cannot be read again')
      const done = pasteRecords(into, clipboard, HERE)
      if (!done.ok) return
      const applied = applyAll(into, done.value.steps)
      if (!applied.ok) throw new Error(applied.error.message)
      expect(validateDocument(applied.value)).toEqual([])
    }),
    { numRuns: 60 },
  )
})
