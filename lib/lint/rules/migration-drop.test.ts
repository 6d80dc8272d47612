import { scriptCases } from '@/lib/testing/script-cases'
import { migrationDrop } from './migration-drop'

scriptCases(migrationDrop, {
  standard: 'alai',
  accept: [
    'CREATE TABLE t (a int, b int); ALTER TABLE t DROP COLUMN b; DROP TABLE t;',
    '-- Down Migration (Rollback)\nDROP TABLE IF EXISTS users;',
    'ALTER TABLE users DROP CONSTRAINT c;',
    'DROP VIEW v;',
    { sql: { 'schema.sql': 'DROP TABLE IF EXISTS app.t CASCADE; CREATE TABLE app.t (a int);' } },
    { sql: { '001_a.down.sql': 'DROP TABLE users;' } },
  ],
  reject: [
    { sql: 'ALTER TABLE users DROP COLUMN name;', at: 1, topic: 'column', says: /users\.name/ },
    { sql: 'ALTER TABLE users DROP COLUMN name CASCADE;', at: 1, topic: 'cascade' },
    { sql: 'SELECT 1;\nDROP TABLE IF EXISTS app.users;', at: 2, topic: 'table' },
    { sql: 'DROP SCHEMA app CASCADE;', at: 1, topic: 'cascade' },
    { sql: 'DROP VIEW v CASCADE;', at: 1, topic: 'cascade' },
    { sql: 'TRUNCATE users;', at: 1, topic: 'rows' },
    { sql: 'TRUNCATE users CASCADE;', at: 1, topic: 'cascade' },
  ],
})
