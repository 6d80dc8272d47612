import { scriptCases } from '@/lib/testing/script-cases'
import { migrationTableSwap } from './migration-table-swap'

const SAFE = `CREATE TABLE users (id uuid PRIMARY KEY);
CREATE TABLE users_new (LIKE users INCLUDING ALL);
BEGIN;
LOCK TABLE users IN ACCESS EXCLUSIVE MODE;
INSERT INTO users_new SELECT * FROM users;
ALTER TABLE users RENAME TO users_old;
ALTER TABLE users_new RENAME TO users;
COMMIT;`

scriptCases(migrationTableSwap, {
  standard: 'cloudlab',
  accept: [SAFE, 'CREATE TABLE users_new (LIKE users);', 'ALTER TABLE users RENAME TO people;'],
  reject: [
    { sql: `${SAFE}\nDROP TABLE users_old;`, at: 9, topic: 'drop' },
    {
      sql: `CREATE TABLE users_new (LIKE users INCLUDING DEFAULTS);
ALTER TABLE users RENAME TO users_old;
ALTER TABLE users_new RENAME TO users;`,
      at: 2,
      topic: 'together',
    },
    {
      sql: `CREATE TABLE users_new (LIKE users INCLUDING DEFAULTS);
BEGIN; ALTER TABLE users RENAME TO users_old;
ALTER TABLE users_new RENAME TO users; COMMIT;`,
      at: 1,
      topic: 'like',
    },
    {
      sql: `CREATE TABLE users_new (LIKE users INCLUDING ALL);
INSERT INTO users_new SELECT * FROM users;
BEGIN; ALTER TABLE users RENAME TO users_old;
ALTER TABLE users_new RENAME TO users; COMMIT;`,
      at: 2,
      topic: 'copy',
    },
    {
      sql: `CREATE TABLE users_new (LIKE users INCLUDING ALL);
BEGIN; ALTER TABLE users RENAME TO users_old;
ALTER TABLE users_new RENAME TO users; COMMIT;`,
      at: 3,
      topic: 'behind',
      says: /triggers/,
    },
  ],
})
