import { beforeAll, describe, expect, test } from 'vitest'
import { indexOf } from '@/lib/document/document-index'
import { nameOf } from '@/lib/document/record-name'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { applyAll } from '@/lib/steps/apply'
import { setStep } from '@/lib/steps/make'
import { relationsRead, typeNamed } from './names-in-text'
import { relationsOf } from './relations'

beforeAll(loadParser)

const SCRIPT = `
CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('new', 'paid');
CREATE TABLE shop.customer (id bigint PRIMARY KEY, email text UNIQUE);
CREATE TABLE shop.orders (
  id bigint PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES shop.customer,
  payer_id bigint REFERENCES shop.customer,
  state shop.state[] NOT NULL
);
CREATE TABLE shop.invoice (order_id bigint PRIMARY KEY REFERENCES shop.orders, place text);
CREATE TABLE shop.line (
  order_id bigint NOT NULL, position int NOT NULL, part_of int,
  PRIMARY KEY (order_id, position),
  FOREIGN KEY (order_id, part_of) REFERENCES shop.line (order_id, position)
);
CREATE UNIQUE INDEX ON shop.line (order_id) WHERE part_of IS NULL;
ALTER TABLE shop.line ADD FOREIGN KEY (order_id) REFERENCES shop.orders;
CREATE TABLE shop.event (at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE shop.event_2026 PARTITION OF shop.event FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE shop.archived () INHERITS (shop.invoice);
CREATE VIEW shop.open AS
  WITH customer AS (SELECT 1 AS n)
  SELECT o.id FROM shop.orders o JOIN shop.customer c ON o.customer_id = c.id WHERE o.state IS NOT NULL;
CREATE VIEW shop.latest AS SELECT id FROM shop.open;
`

function imported(sql: string) {
  const { document } = importSql(sql)
  const index = indexOf(document)
  const name = (id: Parameters<typeof index.get>[0]) => {
    const record = index.get(id)
    return (record && nameOf(record)) ?? '?'
  }
  const find = (wanted: string) => {
    const found = [...document.records.values()].find((record) => nameOf(record) === wanted)
    if (!found) throw new Error(`There is no ${wanted}.`)
    return found
  }
  return { document, name, find }
}

describe('the relations of a design', () => {
  test('foreign keys have the cardinality that keys and nullability give them', () => {
    const { document, name } = imported(SCRIPT)
    const keys = relationsOf(document).filter(({ sort }) => sort === 'foreign-key')
    const shown = keys.map(
      ({ from, fromColumns, to, toColumns, cardinality }) =>
        `${name(from)}(${fromColumns.map(name)}) ${cardinality?.from} → ${cardinality?.to} ${name(to)}(${toColumns.map(name)})`,
    )
    expect(shown.sort()).toEqual([
      'invoice(order_id) zero-or-one → exactly-one orders(id)',
      'line(order_id) zero-or-many → exactly-one orders(id)',
      'line(order_id,part_of) zero-or-many → zero-or-one line(order_id,position)',
      'orders(customer_id) zero-or-many → exactly-one customer(id)',
      'orders(payer_id) zero-or-many → zero-or-one customer(id)',
    ])
  })

  test('inheritance, partitions, enums and what views read are relations too', () => {
    const { document, name } = imported(SCRIPT)
    const others = relationsOf(document).filter(({ sort }) => sort !== 'foreign-key')
    expect(others.map(({ sort, from, to }) => `${name(from)} ${sort} ${name(to)}`).sort()).toEqual([
      'archived inherits invoice',
      'event_2026 partition event',
      'latest reads open',
      'open reads customer',
      'open reads orders',
      'orders uses-type state',
    ])
  })

  test('after an edit only the relations that it touches are other objects', () => {
    const { document, find } = imported(SCRIPT)
    const before = relationsOf(document)
    const payer = find('payer_id')
    if (payer.kind !== 'column') throw new Error('payer_id is a column')
    const step = setStep(payer, {
      ...payer,
      notNull: { name: null, noInherit: false, notValid: false },
    })
    const made = applyAll(document, step ? [step] : [])
    if (!made.ok) throw new Error(made.error.message)
    const after = relationsOf(made.value)
    const changed = after.find(({ fromColumns }) => fromColumns.includes(payer.id))
    expect(changed?.cardinality?.to).toBe('exactly-one')
    expect(after).toHaveLength(before.length)
  })
})

describe('names in a query', () => {
  test.each([
    ['SELECT a FROM b, s.c, (SELECT x FROM d) e, f', ['b', 's.c', 'd', 'f']],
    ['SELECT extract(year FROM born) FROM "My Table" t JOIN ONLY u USING (k)', ['My Table', 'u']],
    ['SELECT a IS DISTINCT FROM b FROM c', ['c']],
    ['SELECT a FROM generate_series(1, 9) g, b ORDER BY a, c', ['b']],
    ['WITH x AS MATERIALIZED (SELECT 1 FROM y) SELECT * FROM x JOIN z ON f(x.a, z.b)', ['y', 'z']],
    ['SELECT 1 FROM a UNION SELECT 2, c FROM b', ['a', 'b']],
  ])('%s', (query, expected) => {
    const found = relationsRead(query)
    expect(found.map(({ schema, name }) => (schema ? `${schema}.${name}` : name))).toEqual(expected)
  })

  test('a type names an object of the design or none', () => {
    expect(typeNamed('shop."My State"[]')).toEqual({ schema: 'shop', name: 'My State' })
    expect(typeNamed('timestamp(3) with time zone')).toBeNull()
  })
})
