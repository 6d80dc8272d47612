import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Document, emptyDocument } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import { MAIN_DIAGRAM } from '@/lib/layout-records/diagrams'
import { placementId } from '@/lib/layout-records/placement-id'
import { proveDocument } from '@/lib/proof/document-proof'
import type { Engine } from '@/lib/proof/engine'
import { createPgliteEngine } from '@/lib/proof/node/pglite-engine'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { printDdl } from '@/lib/sql/print/print'
import { STANDARD_IDS } from '@/lib/standards/profiles'
import { at, attempt, done, refusalOf } from '@/lib/testing/do-commands'
import { emptied } from '@/lib/testing/emptied-engine'
import { relationFromDrag } from './relation-from-drag'

const cacheFolder = mkdtempSync(join(tmpdir(), 'lintel-drawing-'))
let engine: Engine

beforeAll(async () => {
  await loadParser()
  engine = await createPgliteEngine({ cacheFolder })
})
afterAll(async () => {
  await engine.close()
  rmSync(cacheFolder, { recursive: true, force: true })
})

const sql = (document: Document) => printDdl(document, {}).sql.replaceAll(/\s+/g, ' ')
const read = (text: string) => importSql(text).document
const id = (document: Document, path: string) => at(document, `public.${path}`).id

/** An order from nothing: tables, all kinds of relations. */
function drawn(standard: string): Document {
  let document = emptyDocument
  for (const name of ['users', 'categories', 'products', 'orders', 'user_profiles']) {
    document = done(document, 'table-draw', { standard, name, diagram: MAIN_DIAGRAM, x: 40, y: 80 })
  }
  const relate = (table: string, target: string, more: object = {}) => {
    const input = { standard, table: id(document, table), target: id(document, target), ...more }
    document = done(document, 'relation-draw', input)
  }
  relate('orders', 'users')
  relate('orders', 'users', { role: 'Packer', meaning: 'optional' })
  relate('categories', 'categories', { meaning: 'optional' })
  relate('products', 'categories', { meaning: 'optional' })
  relate('user_profiles', 'users', { meaning: 'owned', cardinality: 'one-to-one' })
  relate('orders', 'products', { cardinality: 'many-to-many' })
  relate('users', 'users', { cardinality: 'many-to-many', name: 'friends' })
  return document
}

describe('drawing', () => {
  test.each(STANDARD_IDS)(
    '%s: what is drawn runs on PostgreSQL and comes back',
    async (standard) => {
      const proof = await proveDocument(drawn(standard), () => emptied(engine))
      expect(proof.ddl.diagnostics).toEqual([])
      expect(proof.applied.apply.errors).toEqual([])
      expect(proof.differences).toEqual([])
    },
  )

  test('plain: as PostgreSQL names it', () => {
    const text = sql(drawn('plain'))
    expect(text).toContain(
      'CREATE TABLE orders ( id bigint GENERATED ALWAYS AS IDENTITY NOT NULL, user_id bigint NOT NULL, packer_id bigint, CONSTRAINT orders_pkey PRIMARY KEY (id) )',
    )
    expect(text).toContain(
      'CONSTRAINT orders_packer_id_fkey FOREIGN KEY (packer_id) REFERENCES users (id) ON DELETE SET NULL',
    )
    expect(text).toContain('CREATE INDEX orders_user_id_idx ON orders (user_id)')
    expect(text).toContain('CONSTRAINT user_profiles_user_id_key UNIQUE (user_id)')
    expect(text).toContain('CONSTRAINT order_products_pkey PRIMARY KEY (order_id, product_id)')
    expect(text).toContain('CREATE INDEX order_products_product_id_idx')
    expect(text).not.toContain('order_products_order_id_idx')
    expect(text).not.toContain('CREATE INDEX user_profiles')
    expect(text).toContain('other_user_id bigint NOT NULL')
  })

  test('runeframe: names, actions and standard columns', () => {
    const text = sql(drawn('runeframe'))
    expect(text).toContain('CONSTRAINT pk_orders PRIMARY KEY (id)')
    expect(text).toContain(
      'CONSTRAINT fk_orders_users_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON UPDATE CASCADE ON DELETE RESTRICT',
    )
    expect(text).toContain('CREATE INDEX idx_orders_user_id_btree ON orders (user_id)')
    expect(text).toContain('CONSTRAINT uq_order_products_order_id_product_id UNIQUE')
    expect(text).toMatch(
      /user_id uuid NOT NULL, packer_id uuid, created_at timestamp with time zone/,
    )
  })

  test('cloudlab: keys repeat their names, and everything is described', () => {
    const text = sql(drawn('cloudlab'))
    expect(text).toContain('order_id uuid DEFAULT gen_random_uuid() NOT NULL')
    expect(text).toContain('packer_user_id uuid')
    expect(text).toContain('parent_category_id uuid')
    expect(text).toContain(
      'CONSTRAINT fk_products_category_id FOREIGN KEY (category_id) REFERENCES categories (category_id) ON DELETE SET NULL',
    )
    expect(text).toContain("COMMENT ON COLUMN orders.created_at IS 'When the row was made.'")
  })

  test('dafnckmachine: a friend is somebody else', () => {
    expect(sql(drawn('dafnckmachine'))).toContain('CHECK (user_id <> other_user_id)')
  })

  test('a table without a name gets a free one and a place', () => {
    const one = done(emptyDocument, 'table-draw', { diagram: MAIN_DIAGRAM, x: 8, y: 16 })
    const two = done(one, 'table-draw', { diagram: MAIN_DIAGRAM, x: 8, y: 216 })
    const table = at(two, 'public.new_table1')
    expect(indexOf(two).get(placementId(MAIN_DIAGRAM, table.id))).toMatchObject({ x: 8, y: 216 })
    expect(indexOf(two).childrenOf(null, 'schema')).toHaveLength(1)
    expect(indexOf(two).childrenOf(null, 'diagram')).toHaveLength(1)
    expect(refusalOf(one, 'table-draw', { name: 'new_table' })).toBe('name-taken')
    expect(refusalOf(one, 'table-draw', { diagram: newId() })).toBe('object-missing')
  })

  test('a second relation gets a column of its own', () => {
    let document = read('CREATE TABLE users (id int PRIMARY KEY); CREATE TABLE orders (id int);')
    const input = { table: id(document, 'orders'), target: id(document, 'users') }
    for (let n = 0; n < 3; n++) document = done(document, 'relation-draw', input)
    const columns = indexOf(document).childrenOf(input.table, 'column')
    expect(columns.map(({ name }) => name)).toEqual(['id', 'user_id', 'user_id_2', 'user_id_3'])
  })
})

const COMPOSITE = `
  CREATE TABLE tenants (id uuid PRIMARY KEY);
  CREATE TABLE orders (
    tenant_id uuid REFERENCES tenants, no integer, PRIMARY KEY (tenant_id, no)
  );
  CREATE TABLE lines (tenant_id uuid NOT NULL REFERENCES tenants, price numeric);
  CREATE TABLE notes (text text);
`

describe('keys of several columns', () => {
  test('each has its column, and what both tables have anyway is used', () => {
    const before = read(COMPOSITE)
    const to = (table: string, meaning: string) =>
      sql(
        done(before, 'relation-draw', {
          table: id(before, table),
          target: id(before, 'orders'),
          meaning,
        }),
      )
    expect(to('lines', 'owned')).toContain(
      'FOREIGN KEY (tenant_id, order_no) REFERENCES orders (tenant_id, no) ON DELETE CASCADE',
    )
    expect(to('notes', 'reference')).toContain(
      '( text text, tenant_id uuid NOT NULL, order_no integer',
    )
    expect(to('lines', 'optional')).toContain('ON DELETE SET NULL (order_no)')
  })
})

const TABLES = `
  CREATE TABLE users (id uuid PRIMARY KEY, email text UNIQUE, age int);
  CREATE TABLE orders (
    id uuid PRIMARY KEY, user_id uuid NOT NULL, packer uuid, total numeric, mail varchar(40)
  );
`

describe('what a drag means', () => {
  const drag = (from: string, to: string) => {
    const document = read(TABLES)
    const end = (path: string) => {
      const [table = '', column] = path.split('.')
      return { table: id(document, table), column: column ? id(document, path) : null }
    }
    const found = relationFromDrag(document, end(from), end(to))
    const name = (one: string) => indexOf(document).qualifiedName(at2(document, one)).slice(7)
    const spoken = `${name(found.table)}(${found.columns.map(name)}) -> ${name(found.target)}(${found.references?.map(name) ?? ''})`
    expect(attempt(document, 'relation-draw', found).ok).toBe(true)
    return `${spoken} ${found.cardinality} ${found.meaning}`
  }
  const at2 = (document: Document, one: string) => {
    const record = [...document.records.values()].find((each) => each.id === one)
    if (!record) throw new Error(one)
    return record
  }

  test.each([
    ['orders', 'users', 'orders() -> users() many-to-one reference'],
    ['orders.user_id', 'users', 'orders(orders.user_id) -> users() many-to-one reference'],
    ['orders.packer', 'users', 'orders(orders.packer) -> users() many-to-one optional'],
    ['orders.packer', 'users.id', 'orders(orders.packer) -> users(users.id) many-to-one optional'],
    [
      'orders.mail',
      'users.email',
      'orders(orders.mail) -> users(users.email) many-to-one optional',
    ],
    ['orders.total', 'users', 'orders() -> users() many-to-one reference'],
    ['users.id', 'orders', 'orders() -> users(users.id) many-to-one reference'],
    [
      'users.id',
      'orders.user_id',
      'orders(orders.user_id) -> users(users.id) many-to-one reference',
    ],
    ['users', 'orders.user_id', 'orders(orders.user_id) -> users() many-to-one reference'],
    ['users.id', 'orders.id', 'users(users.id) -> orders(orders.id) one-to-one reference'],
    ['users', 'users', 'users() -> users() many-to-one reference'],
    ['users.id', 'users', 'users() -> users() many-to-one reference'],
  ])('%s to %s', (from, to, expected) => {
    expect(drag(from, to)).toBe(expected)
  })
})

describe('an existing column', () => {
  test('keeps its name, and may be null where the relation is optional', () => {
    const before = read(TABLES)
    const text = sql(
      done(before, 'relation-draw', {
        table: id(before, 'orders'),
        columns: [id(before, 'orders.user_id')],
        target: id(before, 'users'),
        meaning: 'optional',
      }),
    )
    expect(text).toContain('user_id uuid, packer uuid')
    expect(text).toContain('ON DELETE SET NULL')
  })

  test.each<[string, string, (document: Document) => object]>([
    ['columns-invalid', 'another type', (it) => ({ columns: [id(it, 'orders.total')] })],
    [
      'columns-invalid',
      'too many',
      (it) => ({ columns: [id(it, 'orders.user_id'), id(it, 'orders.packer')] }),
    ],
    ['no-key', 'no key', (it) => ({ references: [id(it, 'users.age')] })],
    ['object-missing', 'no table', () => ({ target: newId() })],
  ])('%s: %s', (code, _, more) => {
    const document = read(TABLES)
    const input = {
      table: id(document, 'orders'),
      target: id(document, 'users'),
      ...more(document),
    }
    expect(refusalOf(document, 'relation-draw', input)).toBe(code)
  })

  test('already-there: drawn twice', () => {
    const before = read(TABLES)
    const input = {
      table: id(before, 'orders'),
      columns: [id(before, 'orders.user_id')],
      target: id(before, 'users'),
    }
    expect(refusalOf(done(before, 'relation-draw', input), 'relation-draw', input)).toBe(
      'already-there',
    )
  })
})
