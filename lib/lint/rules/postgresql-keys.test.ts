import { lintCases } from '@/lib/testing/lint-cases'
import { foreignKeyAction } from './foreign-key-action'
import { foreignKeyDuplicate } from './foreign-key-duplicate'
import { foreignKeyTarget } from './foreign-key-target'
import { foreignKeyTypes } from './foreign-key-types'
import { keyPartition } from './key-partition'

const USERS = 'CREATE TABLE users (id int PRIMARY KEY);'

lintCases(foreignKeyAction, {
  standard: 'plain',
  accept: [
    `${USERS} CREATE TABLE t (user_id int REFERENCES users ON DELETE SET NULL)`,
    `${USERS} CREATE TABLE t (user_id int NOT NULL DEFAULT 0 REFERENCES users ON DELETE SET DEFAULT)`,
    `${USERS} CREATE TABLE t (user_id int NOT NULL REFERENCES users ON DELETE CASCADE)`,
    'CREATE TABLE u (a int, b int, PRIMARY KEY (a, b)); CREATE TABLE t (a int NOT NULL, b int, FOREIGN KEY (a, b) REFERENCES u ON DELETE SET NULL (b))',
  ],
  reject: [
    {
      sql: `${USERS} CREATE TABLE t (user_id int NOT NULL REFERENCES users ON DELETE SET NULL)`,
      at: 'public.t.t_user_id_fkey',
      topic: 'null',
      says: /must not be null/,
      fix: true,
    },
    {
      sql: `${USERS} CREATE TABLE t (user_id int PRIMARY KEY REFERENCES users ON DELETE SET NULL)`,
      at: 'public.t.t_user_id_fkey',
      topic: 'null',
      fix: true,
    },
    {
      sql: `${USERS} CREATE TABLE t (user_id int NOT NULL REFERENCES users ON UPDATE SET DEFAULT)`,
      at: 'public.t.t_user_id_fkey',
      topic: 'default',
      fix: true,
    },
  ],
})

lintCases(foreignKeyDuplicate, {
  standard: 'dafnckmachine',
  accept: [`${USERS} CREATE TABLE t (a int REFERENCES users, b int REFERENCES users)`],
  reject: [
    {
      sql: `${USERS} CREATE TABLE user_profiles (user_id int REFERENCES users);
        ALTER TABLE user_profiles ADD CONSTRAINT fk_user_profiles_user_id FOREIGN KEY (user_id) REFERENCES users (id)`,
      at: 'public.user_profiles.user_profiles_user_id_fkey',
      says: /fk_user_profiles_user_id/,
      fix: true,
    },
  ],
})

lintCases(foreignKeyTypes, {
  standard: 'plain',
  accept: [
    `${USERS} CREATE TABLE t (user_id int REFERENCES users)`,
    'CREATE TABLE u (c varchar(10) PRIMARY KEY); CREATE TABLE t (c varchar(20) REFERENCES u)',
  ],
  reject: [
    {
      sql: `${USERS} CREATE TABLE t (user_id uuid REFERENCES users)`,
      at: 'public.t.user_id',
      topic: 'refused',
      says: /Make it integer/,
      fix: true,
    },
    {
      sql: `${USERS} CREATE TABLE t (user_id numeric REFERENCES users)`,
      at: 'public.t.user_id',
      topic: 'refused',
      fix: true,
    },
    {
      sql: 'CREATE TABLE u (id bigint PRIMARY KEY); CREATE TABLE t (u_id int REFERENCES u)',
      at: 'public.t.u_id',
      topic: 'differs',
      fix: true,
    },
  ],
})

lintCases(foreignKeyTarget, {
  standard: 'plain',
  accept: [
    `${USERS} CREATE TABLE t (user_id int REFERENCES users)`,
    'CREATE TABLE u (a int); CREATE UNIQUE INDEX i ON u (a); CREATE TABLE t (a int REFERENCES u (a))',
  ],
  reject: [
    {
      sql: 'CREATE TABLE u (a int); CREATE TABLE t (a int REFERENCES u (a))',
      at: 'public.t.t_a_fkey',
      says: /no key there/,
    },
    {
      sql: 'CREATE TABLE u (a int); CREATE UNIQUE INDEX i ON u (a) WHERE a > 0; CREATE TABLE t (a int REFERENCES u (a))',
      at: 'public.t.t_a_fkey',
    },
  ],
})

lintCases(keyPartition, {
  standard: 'runeframe',
  accept: [
    'CREATE TABLE m (id int, d date, PRIMARY KEY (id, d)) PARTITION BY RANGE (d)',
    'CREATE TABLE m (id int, d date) PARTITION BY RANGE (d); CREATE INDEX ON m (id)',
  ],
  reject: [
    {
      sql: 'CREATE TABLE m (id int PRIMARY KEY, d date) PARTITION BY RANGE (d)',
      at: 'public.m.m_pkey',
      says: /Add d to the key/,
      fix: true,
    },
    {
      sql: 'CREATE TABLE u (id int, email text UNIQUE) PARTITION BY HASH (id)',
      at: 'public.u.u_email_key',
      fix: true,
    },
    {
      sql: 'CREATE TABLE u (id int, email text) PARTITION BY HASH (id); CREATE UNIQUE INDEX i ON u (email)',
      at: 'public.u.i',
      fix: true,
    },
    {
      sql: 'CREATE TABLE u (id int PRIMARY KEY, d timestamptz) PARTITION BY RANGE ((d::date))',
      at: 'public.u.u_pkey',
      fix: false,
    },
  ],
})
