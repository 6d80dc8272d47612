import { lintCases } from '@/lib/testing/lint-cases'
import { queryPatterns } from './query-patterns'

const ORDERS =
  'CREATE TABLE orders (id int PRIMARY KEY, user_id int, total int); CREATE INDEX i ON orders (user_id);'

lintCases(queryPatterns, {
  standard: 'cloudlab',
  accept: [
    `${ORDERS} CREATE VIEW v AS SELECT id FROM orders WHERE user_id = 5`,
    `${ORDERS} CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN (SELECT 1 FROM orders WHERE total > 1); END'`,
  ],
  reject: [
    { sql: `${ORDERS} CREATE VIEW v AS SELECT * FROM orders`, at: 'public.v', topic: 'asterisk' },
    {
      sql: `${ORDERS} CREATE VIEW v AS SELECT id FROM orders OFFSET 5`,
      at: 'public.v',
      topic: 'offset',
    },
    {
      sql: `${ORDERS} CREATE VIEW v AS SELECT id FROM orders WHERE total > 1`,
      at: 'public.v',
      topic: 'scan',
      says: /total/,
    },
    {
      sql: `${ORDERS} CREATE FUNCTION f() RETURNS SETOF int LANGUAGE sql AS 'SELECT id FROM orders WHERE total > 1'`,
      at: 'public.f',
      topic: 'scan',
    },
    {
      sql: `${ORDERS} CREATE FUNCTION f() RETURNS int LANGUAGE sql RETURN (SELECT id FROM orders LIMIT 1 OFFSET 2)`,
      at: 'public.f',
      topic: 'offset',
    },
    {
      sql: `${ORDERS} CREATE VIEW v AS SELECT id FROM orders WHERE id IN (SELECT user_id FROM orders)`,
      standard: 'agent-os',
      at: 'public.v',
      topic: 'membership',
    },
    {
      sql: 'CREATE VIEW v AS SELECT total_time FROM pg_stat_statements',
      at: 'public.v',
      topic: 'gone',
    },
  ],
})
