import { lintCases } from '@/lib/testing/lint-cases'
import { sequenceNone } from './sequence-none'

lintCases(sequenceNone, {
  standard: 'alai',
  accept: [
    'CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY)',
    'CREATE TABLE t (id serial PRIMARY KEY)',
    'CREATE TABLE t (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), n integer DEFAULT 1)',
  ],
  reject: [
    {
      topic: 'column',
      sql: 'CREATE TABLE t (id uuid PRIMARY KEY, no serial, nr int GENERATED ALWAYS AS IDENTITY)',
      at: ['public.t.no', 'public.t.nr'],
      fix: false,
    },
    { topic: 'sequence', sql: 'CREATE SEQUENCE numbers', at: 'public.numbers', fix: false },
  ],
})
