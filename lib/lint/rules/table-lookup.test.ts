import { lintCases } from '@/lib/testing/lint-cases'
import { tableLookup } from './table-lookup'

const WHOLE = `code varchar(50) PRIMARY KEY, label varchar(255) NOT NULL, description text,
  sort_order integer NOT NULL DEFAULT 0, is_active boolean NOT NULL DEFAULT true`

lintCases(tableLookup, {
  standard: 'alai',
  accept: [
    `CREATE TABLE document_types (${WHOLE})`,
    'CREATE TABLE documents (id uuid PRIMARY KEY, title text, author text)',
    `CREATE TABLE categories (id uuid PRIMARY KEY, name text, created_at timestamptz, updated_at timestamptz,
       deleted_at timestamptz, version integer)`,
  ],
  reject: [
    {
      topic: 'columns',
      sql: 'CREATE TABLE document_types (code varchar(50) PRIMARY KEY, label varchar(255))',
      at: 'public.document_types',
      says: /description, sort_order, is_active/,
      fix: true,
    },
    {
      topic: 'columns',
      sql: `CREATE TABLE document_types (${WHOLE.replace('varchar(50)', 'text')})`,
      at: 'public.document_types.code',
      fix: true,
    },
    {
      topic: 'key',
      sql: 'CREATE TABLE order_statuses (id integer PRIMARY KEY, label varchar(255))',
      at: 'public.order_statuses',
      says: /its key is id/,
      fix: false,
    },
  ],
})
