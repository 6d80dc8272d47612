import { scriptCases } from '@/lib/testing/script-cases'
import { migrationLockTimeout } from './migration-lock-timeout'

scriptCases(migrationLockTimeout, {
  standard: 'alai',
  accept: [
    "SET lock_timeout = '5s'; ALTER TABLE users ADD COLUMN x int;",
    "BEGIN; SET LOCAL lock_timeout = '2s'; ALTER TABLE users ADD COLUMN x int; COMMIT;",
    'CREATE TABLE t (a int); ALTER TABLE t ADD COLUMN b int;',
    'ALTER TABLE users VALIDATE CONSTRAINT c;',
    'CREATE INDEX CONCURRENTLY i ON users (x);',
  ],
  reject: [
    {
      sql: 'ALTER TABLE users ADD COLUMN x int;\nALTER TABLE users ADD COLUMN y int;',
      at: 1,
      topic: 'unset',
      fix: "SET lock_timeout = '5s';\nALTER TABLE users ADD COLUMN x int;\nALTER TABLE users ADD COLUMN y int;",
    },
    {
      sql: 'BEGIN;\nDROP TABLE users;\nCOMMIT;',
      at: 2,
      fix: "BEGIN;\nSET LOCAL lock_timeout = '5s';\nDROP TABLE users;\nCOMMIT;",
    },
    {
      sql: "BEGIN; SET LOCAL lock_timeout = '5s'; COMMIT;\nALTER TABLE users RENAME TO people;",
      at: 2,
      options: { timeout: '2s' },
      fix: "BEGIN; SET LOCAL lock_timeout = '5s'; COMMIT;\nSET lock_timeout = '2s';\nALTER TABLE users RENAME TO people;",
    },
    {
      sql: `BEGIN;\nSET LOCAL lock_timeout = '5s';
ALTER TABLE a ADD COLUMN x int;
ALTER TABLE b ADD COLUMN x int;
ALTER TABLE c ADD COLUMN x int;
ALTER TABLE d ADD COLUMN x int;
ALTER TABLE e ADD COLUMN x int;
COMMIT;`,
      at: 6,
      topic: 'many',
    },
  ],
})
