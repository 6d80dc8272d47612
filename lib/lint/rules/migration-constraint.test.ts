import { scriptCases } from '@/lib/testing/script-cases'
import { migrationConstraint } from './migration-constraint'

const KEY =
  'ALTER TABLE posts ADD CONSTRAINT fk_posts_user_id FOREIGN KEY (user_id) REFERENCES users(id)'

scriptCases(migrationConstraint, {
  standard: 'alai',
  accept: [
    `${KEY} NOT VALID; ALTER TABLE posts VALIDATE CONSTRAINT fk_posts_user_id;`,
    `CREATE TABLE posts (user_id uuid); ${KEY};`,
    'ALTER TABLE users ADD CONSTRAINT uq_users_email UNIQUE USING INDEX uq_users_email;',
    'ALTER TABLE users ADD CONSTRAINT c CHECK (age > 0) NOT VALID;',
    'ALTER TABLE users ADD COLUMN age int CHECK (age > 0);',
    `-- Down Migration\n${KEY};`,
  ],
  reject: [
    {
      sql: `${KEY} ON DELETE CASCADE;`,
      at: 1,
      topic: 'foreign-key',
      fix: `${KEY} ON DELETE CASCADE NOT VALID;\nALTER TABLE posts VALIDATE CONSTRAINT fk_posts_user_id;`,
    },
    { sql: 'ALTER TABLE posts ADD FOREIGN KEY (user_id) REFERENCES users;', at: 1, topic: 'named' },
    { sql: 'ALTER TABLE users ADD CONSTRAINT c CHECK (age > 0)', at: 1, topic: 'check', fix: true },
    { sql: `BEGIN;\n${KEY};\nCOMMIT;`, at: 2, topic: 'foreign-key', fix: false },
    {
      sql: 'ALTER TABLE users ADD CONSTRAINT c UNIQUE (email);',
      at: 1,
      topic: 'unique',
      fix: false,
    },
    { sql: 'ALTER TABLE users ADD COLUMN code text UNIQUE;', at: 1, topic: 'unique' },
    {
      sql: 'ALTER TABLE r ADD CONSTRAINT c EXCLUDE USING gist (d WITH &&);',
      at: 1,
      topic: 'exclusion',
    },
    {
      sql: `BEGIN;\n${KEY} NOT VALID;\nALTER TABLE posts VALIDATE CONSTRAINT fk_posts_user_id;\nCOMMIT;`,
      at: 3,
      topic: 'at-once',
    },
  ],
})
