import { scriptCases } from '@/lib/testing/script-cases'
import { migrationIndex } from './migration-index'

scriptCases(migrationIndex, {
  standard: 'alai',
  accept: [
    'CREATE INDEX CONCURRENTLY idx_users_email ON users (email);',
    'CREATE TABLE users (id uuid, email text); CREATE INDEX idx_users_email ON users (email); DROP INDEX idx_users_email;',
    'DROP INDEX CONCURRENTLY idx_users_email;',
    'REINDEX INDEX CONCURRENTLY idx_users_email;',
    'CREATE TABLE logs (id int, at date) PARTITION BY RANGE (at); CREATE INDEX ON ONLY logs (at);',
    'CREATE TABLE users (id uuid, email text);\n-- Down\nDROP INDEX idx_users_email;',
    'CREATE TABLE app.t (a int); SET search_path = app; CREATE INDEX i ON t (a);',
    // A whole schema: its tables are all new.
    { sql: { 'tables.sql': 'CREATE TABLE a (x int);', 'indexes.sql': 'CREATE INDEX i ON a (x);' } },
  ],
  reject: [
    {
      sql: 'SELECT 1;\nCREATE UNIQUE INDEX idx_users_email ON users (email);',
      at: 2,
      topic: 'create',
      says: /blocks writes to users/,
      fix: 'SELECT 1;\nCREATE UNIQUE INDEX CONCURRENTLY idx_users_email ON users (email);',
    },
    {
      sql: 'BEGIN;\nCREATE INDEX idx_users_email ON users (email);\nCOMMIT;',
      at: 2,
      says: /migration of its own/,
      fix: false,
    },
    {
      sql: { '001_a.sql': 'CREATE TABLE a (x int);', '002_b.sql': 'CREATE INDEX i ON a (x);' },
      at: '002_b.sql:1',
      fix: true,
    },
    { sql: 'DROP INDEX public.idx_users_email;', at: 1, topic: 'drop', fix: true },
    { sql: 'REINDEX INDEX idx_users_email;', at: 1, topic: 'rebuild', fix: true },
    { sql: 'REINDEX TABLE users;', at: 1, topic: 'rebuild', fix: false },
    {
      sql: {
        '001_a.sql': 'CREATE TABLE logs (id int, at date) PARTITION BY RANGE (at);',
        '002_b.sql': 'CREATE INDEX CONCURRENTLY i ON logs (at);',
      },
      at: '002_b.sql:1',
      topic: 'partitioned',
      fix: false,
    },
  ],
})
