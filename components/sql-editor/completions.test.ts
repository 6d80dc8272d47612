import { beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import type { TextForm } from '@/lib/sql/problems'
import { suggestionsFor } from './completions'

let design: Document
let orders: Id

beforeAll(async () => {
  await loadParser()
  design = importSql(`
    CREATE SCHEMA app;
    CREATE TYPE app.state AS ENUM ('new', 'paid');
    CREATE TABLE app.customers (id bigint PRIMARY KEY, "Full Name" text);
    CREATE TABLE app.orders (id bigint PRIMARY KEY, total numeric, customer_id bigint REFERENCES app.customers);
    CREATE FUNCTION app.due(bigint) RETURNS date LANGUAGE sql AS 'SELECT now()::date';
  `).document
  orders = indexOf(design).inSchema('relation', 'app', 'orders')[0]?.id ?? orders
})

/** What is offered at ‸, as it would be written; `owner`: the orders table. */
function offered(marked: string, form: TextForm, owner = false): string[] {
  const at = marked.indexOf('‸')
  const text = marked.replace('‸', '')
  const found = suggestionsFor({ document: design, owner: owner ? orders : null, text, at, form })
  return found?.suggestions.map((one) => one.text ?? one.label) ?? []
}

describe('what is offered', () => {
  test('a table’s own columns come first in its expressions', () => {
    const own = offered('to‸ > 0', 'expression', true)
    expect(own.slice(0, 3)).toEqual(['id', 'total', 'customer_id'])
    expect(own).toContain('app.due')
    expect(own).toContain('AND')
    expect(own).not.toContain('SELECT')
    expect(offered('OLD.‸', 'expression', true)).toEqual(['id', 'total', 'customer_id'])
  })

  test('columns behind an alias, and behind a table with its schema', () => {
    const text = 'SELECT c.‸ FROM app.orders AS o, app.customers c WHERE o.id = 1'
    expect(offered(text, 'query')).toEqual(['id', '"Full Name"'])
    expect(offered('SELECT app.orders.‸ FROM app.orders', 'query')).toContain('total')
  })

  test('what lies in a schema, behind its name', () => {
    const found = offered('SELECT * FROM app.‸', 'query')
    expect(found).toContain('customers')
    expect(found).toContain('due')
  })

  test('relations where one is read from, and columns of what is read from elsewhere', () => {
    expect(offered('SELECT * FROM ‸', 'query')).toEqual([
      'app.customers',
      'app.orders',
      'public',
      'app',
    ])
    expect(offered('SELECT ‸ FROM app.customers', 'query').slice(0, 2)).toEqual([
      'id',
      '"Full Name"',
    ])
  })

  test('types where a type stands', () => {
    expect(offered('total::‸', 'expression', true)).toEqual(
      expect.arrayContaining(['app.state', 'numeric', 'double precision']),
    )
    expect(offered('‸', 'type')).not.toContain('AND')
  })

  test('nothing inside of a string', () => {
    expect(offered("total > 'a‸'", 'expression', true)).toEqual([])
  })
})
