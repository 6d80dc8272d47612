import { scriptCases } from '@/lib/testing/script-cases'
import { migrationRename } from './migration-rename'

scriptCases(migrationRename, {
  standard: 'alai',
  accept: [
    'CREATE TABLE users (mail text); ALTER TABLE users RENAME COLUMN mail TO email;',
    'ALTER TABLE users RENAME CONSTRAINT a TO b;',
    'ALTER INDEX a RENAME TO b;',
    // A table that was built aside takes the place of the old one.
    `CREATE TABLE users_new (LIKE users INCLUDING ALL);
     BEGIN; ALTER TABLE users RENAME TO users_old; ALTER TABLE users_new RENAME TO users; COMMIT;`,
    "CREATE TYPE s AS ENUM ('a'); ALTER TYPE s RENAME VALUE 'a' TO 'b';",
  ],
  reject: [
    {
      sql: 'ALTER TABLE users RENAME COLUMN old_name TO new_name;',
      at: 1,
      topic: 'column',
      fix: false,
    },
    {
      sql: {
        '001_a.sql': 'CREATE TABLE users (mail varchar(320));',
        '002_b.sql': 'ALTER TABLE users RENAME mail TO email;',
      },
      at: '002_b.sql:1',
      topic: 'column',
      fix: true,
    },
    { sql: 'ALTER TABLE users RENAME TO people;', at: 1, topic: 'table' },
    { sql: "ALTER TYPE status RENAME VALUE 'a' TO 'b';", at: 1, topic: 'value' },
  ],
})
