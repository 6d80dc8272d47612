import { lintCases } from '@/lib/testing/lint-cases'
import { tableAtomicValues } from './table-atomic-values'

lintCases(tableAtomicValues, {
  standard: 'runeframe',
  accept: [
    'CREATE TABLE t (id uuid, address_line_1 text, sha256 bytea, metadata jsonb, value text)',
    'CREATE TABLE t (phone_1 text, phone_2 integer)',
    { sql: 'CREATE TABLE t (tags text[], keywords text)', standard: 'dafnckmachine' },
  ],
  reject: [
    { sql: 'CREATE TABLE t (tags text[])', at: 'public.t.tags', topic: 'arrays', says: /text\[\]/ },
    {
      sql: 'CREATE TABLE t (phone_1 text, phone_2 text)',
      at: 'public.t',
      topic: 'families',
      says: /phone_1, phone_2/,
    },
    {
      sql: 'CREATE TABLE t (phone1 text, phone2 text, phone3 text)',
      at: 'public.t',
      topic: 'families',
    },
    { sql: 'CREATE TABLE t (member_ids text)', at: 'public.t.member_ids', topic: 'lists' },
    {
      sql: 'CREATE TABLE t (a1 text, a2 text)',
      standard: 'alai',
      at: 'public.t',
      topic: 'families',
    },
  ],
})
