import { lintCases } from '@/lib/testing/lint-cases'
import { columnValueSet } from './column-value-set'

const one = (columns: string) => `CREATE TABLE orders (${columns})`
const at = (name: string) => `public.orders.${name}`
const CHECKED = "status text NOT NULL DEFAULT 'a'::text CHECK (status IN ('a', 'b'))"

lintCases(columnValueSet, {
  standard: 'alai',
  accept: [
    "CREATE TYPE order_status AS ENUM ('a'); CREATE TABLE orders (status order_status)",
    `CREATE TABLE statuses (code text PRIMARY KEY); ${one('status text REFERENCES statuses')}`,
    one('state text, http_status text, kind text, status integer'),
    one("status text CHECK (length(status) < 9 OR status LIKE 'x%')"),
    `CREATE DOMAIN s AS text CHECK (VALUE IN ('a')); ${one('status s')}`,
    { standard: 'agent-os', sql: one(CHECKED) },
    { standard: 'agent-os', sql: one("status text CHECK (status IS NULL OR status IN ('a'))") },
    { standard: 'plain', sql: one('kind text CHECK (length(kind) > 1)') },
  ],
  reject: [
    {
      topic: 'unchecked',
      sql: one("status varchar(50) DEFAULT 'new'"),
      at: at('status'),
      fix: true,
    },
    {
      topic: 'unchecked',
      standard: 'agent-os',
      sql: one("status varchar(20) DEFAULT 'pending'"),
      at: at('status'),
      says: /check/,
      fix: true,
    },
    {
      topic: 'unchecked',
      standard: 'cloudlab',
      sql: one('payment_status varchar(20)'),
      at: at('payment_status'),
      fix: true,
    },
    { topic: 'storage', sql: one(CHECKED), at: at('status'), says: /enumerated/, fix: true },
    {
      topic: 'storage',
      standard: 'cloudlab',
      sql: `CREATE SCHEMA shop; CREATE TABLE shop.orders (kind varchar(9) DEFAULT 'a' CHECK ((kind)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])))`,
      at: 'shop.orders.kind',
      fix: true,
    },
    {
      topic: 'storage',
      standard: 'dafnckmachine',
      sql: `CREATE TYPE order_status AS ENUM ('x'); ${one(CHECKED)}`,
      at: at('status'),
      fix: false,
    },
  ],
})
