import { scriptCases } from '@/lib/testing/script-cases'
import { scriptQueries } from './script-queries'

const ORDERS =
  'CREATE TABLE orders (id int PRIMARY KEY, user_id int, total int); CREATE INDEX i ON orders (user_id);\n'

scriptCases(scriptQueries, {
  standard: 'agent-os',
  name: 'sample.sql',
  accept: [
    'SELECT id, count(*) FROM users WHERE EXISTS (SELECT * FROM posts) GROUP BY id;',
    'SELECT id FROM users WHERE id IN (1, 2);',
    `${ORDERS}SELECT id FROM orders WHERE user_id = 5 AND total > 3;`,
    'SELECT total_exec_time FROM pg_stat_statements;',
    'SELECT total_time FROM rides;',
    // Views are part of the design.
    'CREATE VIEW v AS SELECT * FROM users;',
  ],
  reject: [
    { sql: 'SELECT id,\n  u.* FROM users u;', at: 2, topic: 'asterisk' },
    {
      sql: 'SELECT id FROM users WHERE id IN (SELECT user_id FROM posts);',
      at: 1,
      topic: 'membership',
    },
    { sql: 'SELECT id FROM posts LIMIT 20 OFFSET 1000;', at: 1, topic: 'offset' },
    { sql: 'SELECT id FROM posts LIMIT 20 OFFSET $2;', at: 1, topic: 'offset' },
    { sql: `${ORDERS}SELECT id FROM orders WHERE total > 100;`, at: 2, topic: 'scan' },
    {
      sql: 'SELECT query,\n  s.total_time FROM pg_stat_statements s;',
      at: 2,
      topic: 'gone',
      fix: 'SELECT query,\n  s.total_exec_time FROM pg_stat_statements s;',
    },
    {
      sql: 'SELECT tablename, indexname FROM pg_stat_user_indexes;',
      at: [1, 1],
      topic: 'gone',
      fix: true,
    },
  ],
})
