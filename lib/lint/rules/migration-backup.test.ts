import { scriptCases } from '@/lib/testing/script-cases'
import { migrationBackup } from './migration-backup'

scriptCases(migrationBackup, {
  standard: 'dafnckmachine',
  accept: [
    'CREATE TABLE users_old AS SELECT * FROM users; DROP TABLE users;',
    '-- Backup: the nightly dump of 2026-01-31\nALTER TABLE users DROP COLUMN name;',
    'CREATE TABLE t (a int); DROP TABLE t;',
    '-- Down\nDROP TABLE users;',
    'ALTER TABLE users ADD COLUMN x int;',
  ],
  reject: [
    { sql: 'DROP TABLE users;', at: 1 },
    { sql: 'ALTER TABLE users DROP COLUMN name;', at: 1 },
    { sql: 'TRUNCATE users;', at: 1 },
    { sql: 'DROP SCHEMA app CASCADE;', at: 1 },
    {
      sql: {
        '001_a.sql': 'CREATE TABLE t (c text);',
        '002_b.sql': 'ALTER TABLE t ALTER c TYPE varchar(9);',
      },
      at: '002_b.sql:1',
    },
  ],
})
