import { scriptCases } from '@/lib/testing/script-cases'
import { migrationNotNull } from './migration-not-null'

scriptCases(migrationNotNull, {
  standard: 'alai',
  accept: [
    'CREATE TABLE users (bio text); ALTER TABLE users ALTER COLUMN bio SET NOT NULL;',
    `ALTER TABLE users ADD CONSTRAINT c CHECK (bio IS NOT NULL) NOT VALID;
     ALTER TABLE users VALIDATE CONSTRAINT c;
     ALTER TABLE users ALTER COLUMN bio SET NOT NULL;`,
    {
      sql: {
        '001_a.sql':
          'ALTER TABLE users ADD CONSTRAINT c CHECK (bio IS NOT NULL) NOT VALID; ALTER TABLE users VALIDATE CONSTRAINT c;',
        '002_b.sql': 'ALTER TABLE users ALTER COLUMN bio SET NOT NULL;',
      },
    },
    'ALTER TABLE users ALTER COLUMN bio SET DEFAULT 0;',
  ],
  reject: [
    {
      sql: 'ALTER TABLE ONLY app.users ALTER COLUMN bio SET NOT NULL;',
      at: 1,
      topic: 'set',
      fix: `ALTER TABLE ONLY app.users ADD CONSTRAINT users_bio_not_null CHECK (bio IS NOT NULL) NOT VALID;
ALTER TABLE ONLY app.users VALIDATE CONSTRAINT users_bio_not_null;
ALTER TABLE ONLY app.users ALTER COLUMN bio SET NOT NULL;
ALTER TABLE ONLY app.users DROP CONSTRAINT users_bio_not_null;`,
    },
    {
      sql: `ALTER TABLE users ADD CONSTRAINT c CHECK (bio IS NOT NULL) NOT VALID;
ALTER TABLE users ALTER COLUMN bio SET NOT NULL;`,
      at: 2,
    },
    { sql: 'BEGIN;\nALTER TABLE users ALTER bio SET NOT NULL;\nCOMMIT;', at: 2, fix: false },
    { sql: 'ALTER TABLE users ALTER bio DROP NOT NULL;', at: 1, topic: 'drop', fix: false },
  ],
})
