import { lintCases } from '@/lib/testing/lint-cases'
import { tableCopiedColumns } from './table-copied-columns'

const CUSTOMERS = 'CREATE TABLE customers (id uuid PRIMARY KEY, name text);'

lintCases(tableCopiedColumns, {
  standard: 'runeframe',
  accept: [
    `${CUSTOMERS} CREATE TABLE orders (id uuid PRIMARY KEY, customer_id uuid REFERENCES customers, name text)`,
    'CREATE TABLE orders (id uuid PRIMARY KEY, customer_id uuid, customer_name text)',
  ],
  reject: [
    {
      sql: `${CUSTOMERS} CREATE TABLE orders (id uuid PRIMARY KEY, customer_id uuid REFERENCES customers, customer_name text)`,
      at: 'public.orders',
      says: /customer_name beside customer_id/,
      fix: false,
    },
  ],
})
