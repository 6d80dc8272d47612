import { lintCases } from '@/lib/testing/lint-cases'
import { checkNameRule } from './check-name'
import { foreignKeyNameRule } from './foreign-key-name'
import { primaryKeyNameRule } from './primary-key-name'
import { uniqueNameRule } from './unique-name'

const T = 'CREATE TABLE users (id uuid PRIMARY KEY);'

lintCases(primaryKeyNameRule, {
  standard: 'runeframe',
  accept: [
    'CREATE TABLE users (id uuid, CONSTRAINT pk_users PRIMARY KEY (id))',
    'CREATE TABLE schema_migrations (version text PRIMARY KEY)',
    { standard: 'alai', sql: T },
  ],
  reject: [
    { sql: T, at: 'public.users.users_pkey', topic: 'automatic', says: /pk_users/, fix: true },
    {
      sql: 'CREATE TABLE users (id uuid CONSTRAINT users_key PRIMARY KEY)',
      at: 'public.users.users_key',
      topic: 'form',
      fix: true,
    },
    {
      standard: 'alai',
      sql: 'CREATE TABLE users (id uuid CONSTRAINT pk_users PRIMARY KEY)',
      at: 'public.users.pk_users',
      says: /users_pkey/,
      fix: true,
    },
  ],
})

lintCases(uniqueNameRule, {
  standard: 'runeframe',
  accept: [
    'CREATE TABLE users (a int, b int, CONSTRAINT uq_users_a_b UNIQUE (a, b))',
    { standard: 'agent-os', sql: 'CREATE TABLE users (a int UNIQUE)' },
    { standard: 'cloudlab', sql: 'CREATE TABLE users (a int UNIQUE)' },
    {
      standard: 'alai',
      sql: 'CREATE TABLE t (tenant_id int, a int, CONSTRAINT uq_t_tenant_a UNIQUE (tenant_id, a))',
    },
  ],
  reject: [
    {
      sql: 'CREATE TABLE users (email text UNIQUE)',
      at: 'public.users.users_email_key',
      topic: 'automatic',
      says: /uq_users_email/,
      fix: true,
    },
    {
      sql: 'CREATE TABLE users (a int, b int, CONSTRAINT uq_users_b_a UNIQUE (a, b))',
      at: 'public.users.uq_users_b_a',
      topic: 'form',
      fix: true,
    },
    {
      standard: 'alai',
      sql: 'CREATE TABLE users (email text UNIQUE)',
      at: 'public.users.users_email_key',
      topic: 'automatic',
      fix: true,
    },
  ],
})

const MESSAGES = `${T} CREATE TABLE messages (user_id uuid`

lintCases(foreignKeyNameRule, {
  standard: 'runeframe',
  accept: [
    `${MESSAGES} CONSTRAINT fk_messages_users_user_id REFERENCES users)`,
    `${MESSAGES} CONSTRAINT fk_messages_user_id_users_id REFERENCES users)`,
    { standard: 'agent-os', sql: `${MESSAGES} CONSTRAINT fk_messages_user_id REFERENCES users)` },
    { standard: 'cloudlab', sql: `${MESSAGES} REFERENCES users)` },
    { standard: 'alai', sql: `${MESSAGES} REFERENCES users)` },
  ],
  reject: [
    {
      sql: `${MESSAGES} CONSTRAINT fk_messages_user_id REFERENCES users)`,
      at: 'public.messages.fk_messages_user_id',
      topic: 'form',
      says: /fk_messages_users_user_id/,
      fix: true,
    },
    {
      sql: `${MESSAGES} REFERENCES users)`,
      at: 'public.messages.messages_user_id_fkey',
      topic: 'automatic',
      fix: true,
    },
    {
      standard: 'agent-os',
      sql: `${MESSAGES} CONSTRAINT fk_messages_users_user_id REFERENCES users)`,
      at: 'public.messages.fk_messages_users_user_id',
      topic: 'form',
      fix: true,
    },
    {
      standard: 'dafnckmachine',
      sql: `${MESSAGES} CONSTRAINT messages_users REFERENCES users)`,
      at: 'public.messages.messages_users',
      topic: 'form',
      fix: true,
    },
  ],
})

lintCases(checkNameRule, {
  standard: 'runeframe',
  accept: [
    "CREATE TABLE users (email text CONSTRAINT ck_users_email_format CHECK (email ~ '@'))",
    'CREATE TABLE t (a int, b int, CONSTRAINT ck_t_a_b_range CHECK (a < b))',
    'CREATE TABLE t (a int, b int, CONSTRAINT ck_t_a_range CHECK (a < b))',
    'CREATE DOMAIN positive_integer AS integer CHECK (VALUE > 0)',
    {
      standard: 'agent-os',
      sql: 'CREATE TABLE users (age int CONSTRAINT chk_users_age CHECK (age > 0))',
    },
    {
      standard: 'cloudlab',
      sql: 'CREATE TABLE users (age int CONSTRAINT chk_age_restriction CHECK (age > 0))',
    },
    {
      standard: 'dafnckmachine',
      sql: 'CREATE TABLE t (a int, b int, CONSTRAINT chk_no_self_dependency CHECK (a <> b))',
    },
    {
      standard: 'dafnckmachine',
      sql: 'CREATE TABLE file (file_size int CONSTRAINT chk_file_size_positive CHECK (file_size > 0))',
    },
  ],
  reject: [
    {
      sql: "CREATE TABLE users (email text CONSTRAINT chk_users_email_format CHECK (email ~ '@'))",
      at: 'public.users.chk_users_email_format',
      topic: 'form',
      says: /ck_users_email_format/,
      fix: true,
    },
    {
      sql: 'CREATE TABLE payments (amount numeric CHECK (amount > 0))',
      at: 'public.payments.payments_amount_check',
      topic: 'automatic',
      says: /ck_payments_amount_positive/,
      fix: true,
    },
    {
      standard: 'agent-os',
      sql: "CREATE TABLE users (email text CONSTRAINT chk_email_format CHECK (email ~ '@'))",
      at: 'public.users.chk_email_format',
      topic: 'form',
      says: /chk_users_email_format/,
      fix: true,
    },
    {
      standard: 'cloudlab',
      sql: "CREATE TABLE users (email text CONSTRAINT ck_email_format CHECK (email ~ '@'))",
      at: 'public.users.ck_email_format',
      topic: 'form',
      fix: true,
    },
    {
      standard: 'dafnckmachine',
      sql: "CREATE TABLE users (email text CONSTRAINT chk_users_email_format CHECK (email ~ '@'))",
      at: 'public.users.chk_users_email_format',
      topic: 'form',
      says: /chk_email_format/,
      fix: true,
    },
  ],
})
