import { lintCases } from '@/lib/testing/lint-cases'
import { databaseVersion } from './database-version'
import { objectComment } from './object-comment'

lintCases(objectComment, {
  standard: 'cloudlab',
  accept: [
    "CREATE TABLE t (a int); COMMENT ON TABLE t IS 'x'; COMMENT ON COLUMN t.a IS 'y'",
    { sql: 'CREATE TABLE t (a int)', standard: 'agent-os' },
  ],
  reject: [
    { sql: 'CREATE TABLE t (a int)', at: 'public.t', topic: 'tables' },
    { sql: 'CREATE TABLE t (a int)', at: 'public.t.a', topic: 'columns', fix: false },
    {
      sql: 'CREATE TABLE t (created_at timestamptz)',
      at: 'public.t.created_at',
      topic: 'columns',
      fix: true,
    },
    {
      sql: "CREATE TABLE t (a int); COMMENT ON TABLE t IS 'x'",
      standard: 'alai',
      at: 'public.t.a',
      topic: 'columns',
    },
    { sql: 'CREATE TABLE t (a jsonb)', standard: 'agent-os', at: 'public.t', topic: 'complex' },
  ],
})

lintCases(databaseVersion, {
  standard: 'dafnckmachine',
  accept: [
    'CREATE TABLE t (a int)',
    { sql: 'CREATE TABLE t (a int)', facts: [{ on: null, name: 'postgresql', values: ['16'] }] },
  ],
  reject: [
    {
      sql: 'CREATE TABLE t (a int)',
      facts: [{ on: null, name: 'postgresql', values: ['15'] }],
      at: 'the database',
      says: /16 and later/,
    },
  ],
})
