import { lintCases } from '@/lib/testing/lint-cases'
import { foreignKeyCascade } from './foreign-key-cascade'
import { foreignKeyMissing } from './foreign-key-missing'
import { foreignKeyOnDelete } from './foreign-key-on-delete'
import { foreignKeyPolymorphic } from './foreign-key-polymorphic'
import { tableUniquePair } from './table-unique-pair'
import { uniqueLiveRows } from './unique-live-rows'
import { uniqueNaturalKey } from './unique-natural-key'

const USERS = 'CREATE TABLE users (id uuid PRIMARY KEY);'

lintCases(foreignKeyMissing, {
  standard: 'agent-os',
  accept: [
    `${USERS} CREATE TABLE orders (id uuid PRIMARY KEY, user_id uuid REFERENCES users)`,
    `${USERS} CREATE TABLE orders (id uuid PRIMARY KEY, user_id bigint, stripe_id uuid, external_id text)`,
    `${USERS} CREATE TABLE audit_log (id uuid PRIMARY KEY, user_id uuid)`,
    `${USERS} CREATE TABLE files (id uuid PRIMARY KEY, user_id uuid, user_type text)`,
    'CREATE TABLE users (user_id uuid PRIMARY KEY)',
  ],
  reject: [
    {
      sql: `${USERS} CREATE TABLE orders (id uuid PRIMARY KEY, user_id uuid)`,
      at: 'public.orders.user_id',
      says: /users/,
      fix: true,
    },
    {
      sql: `${USERS} CREATE TABLE orders (id uuid PRIMARY KEY, billing_user_id uuid NOT NULL)`,
      at: 'public.orders.billing_user_id',
      fix: true,
    },
  ],
})

const orders = (rest: string, nullness = 'NOT NULL') =>
  `${USERS} CREATE TABLE orders (id uuid PRIMARY KEY, user_id uuid ${nullness} CONSTRAINT fk REFERENCES users ${rest})`

lintCases(foreignKeyOnDelete, {
  standard: 'cloudlab',
  accept: [
    orders('ON DELETE RESTRICT'),
    orders('ON DELETE CASCADE'),
    orders('ON DELETE SET NULL', ''),
    { sql: orders('ON DELETE CASCADE ON UPDATE CASCADE'), standard: 'runeframe' },
    { sql: orders('ON DELETE CASCADE'), standard: 'dafnckmachine' },
  ],
  reject: [
    {
      sql: orders(''),
      at: 'public.orders.fk',
      topic: 'explicit',
      says: /CASCADE or RESTRICT/,
      fix: true,
    },
    {
      sql: orders('ON DELETE RESTRICT', ''),
      at: 'public.orders.fk',
      topic: 'optional',
      says: /SET NULL/,
      fix: true,
    },
    { sql: orders('ON DELETE SET DEFAULT'), at: 'public.orders.fk', topic: 'required', fix: true },
    {
      sql: orders('ON DELETE CASCADE'),
      standard: 'runeframe',
      at: 'public.orders.fk',
      topic: 'update',
      fix: true,
    },
    {
      sql: orders(''),
      standard: 'dafnckmachine',
      at: 'public.orders.fk',
      topic: 'people',
      fix: true,
    },
    {
      sql: orders('ON DELETE RESTRICT'),
      standard: 'agent-os',
      at: 'public.orders.fk',
      topic: 'required',
      says: /have CASCADE/,
    },
  ],
})

const SOFT = 'deleted_at timestamptz'
lintCases(foreignKeyCascade, {
  standard: 'dafnckmachine',
  accept: [
    `CREATE TABLE a (id uuid PRIMARY KEY, ${SOFT}); CREATE TABLE b (a_id uuid REFERENCES a ON DELETE CASCADE)`,
    `CREATE TABLE a (id uuid PRIMARY KEY, ${SOFT}); CREATE TABLE b (a_id uuid REFERENCES a ON DELETE RESTRICT, ${SOFT})`,
  ],
  reject: [
    {
      sql: `CREATE TABLE a (id uuid PRIMARY KEY, ${SOFT}); CREATE TABLE b (a_id uuid REFERENCES a ON DELETE CASCADE, ${SOFT})`,
      at: 'public.b.b_a_id_fkey',
      fix: false,
    },
  ],
})

const FILES = 'CREATE TABLE files (id uuid PRIMARY KEY, entity_type text'
lintCases(foreignKeyPolymorphic, {
  standard: 'dafnckmachine',
  accept: [
    `${FILES} CHECK (entity_type IN ('task', 'project')), entity_id uuid); CREATE INDEX ON files (entity_type, entity_id)`,
    'CREATE TABLE audit_log (entity_type text, entity_id uuid)',
    'CREATE TABLE files (id uuid PRIMARY KEY, entity_id uuid)',
  ],
  reject: [
    { sql: `${FILES}, entity_id uuid)`, at: 'public.files.entity_id', topic: 'marked', fix: true },
    { sql: `${FILES}, entity_id uuid)`, at: 'public.files.entity_type', topic: 'checked' },
    {
      sql: `${FILES}, entity_id uuid)`,
      facts: [{ on: 'files.entity_id', name: 'polymorphic' }],
      at: 'public.files.entity_id',
      topic: 'indexed',
      fix: true,
    },
  ],
})

const MEMBERS = `${USERS} CREATE TABLE projects (id uuid PRIMARY KEY);
  CREATE TABLE members (id uuid PRIMARY KEY, project_id uuid REFERENCES projects, user_id uuid REFERENCES users, role text`
lintCases(tableUniquePair, {
  standard: 'dafnckmachine',
  accept: [
    `${MEMBERS}, UNIQUE (project_id, user_id))`,
    `${MEMBERS}, amount numeric)`,
    `${USERS} CREATE TABLE orders (id uuid PRIMARY KEY, user_id uuid REFERENCES users)`,
  ],
  reject: [{ sql: `${MEMBERS})`, at: 'public.members', says: /project_id and user_id/, fix: true }],
})

lintCases(uniqueLiveRows, {
  standard: 'alai',
  accept: [
    'CREATE TABLE tenants (id uuid PRIMARY KEY, slug text UNIQUE)',
    `CREATE TABLE tenants (id uuid PRIMARY KEY, slug text, ${SOFT}); CREATE UNIQUE INDEX ON tenants (slug) WHERE deleted_at IS NULL`,
    `CREATE TABLE tenants (id uuid PRIMARY KEY, slug text UNIQUE, ${SOFT}); CREATE TABLE t (slug text REFERENCES tenants (slug))`,
  ],
  reject: [
    {
      sql: `CREATE TABLE tenants (id uuid PRIMARY KEY, slug text UNIQUE, ${SOFT})`,
      at: 'public.tenants.tenants_slug_key',
      says: /deleted_at IS NULL/,
      fix: true,
    },
    {
      sql: 'CREATE TABLE tenants (id uuid PRIMARY KEY, slug text UNIQUE, is_deleted boolean)',
      standard: 'runeframe',
      at: 'public.tenants.tenants_slug_key',
      says: /is_deleted = false/,
      fix: true,
    },
  ],
})

lintCases(uniqueNaturalKey, {
  standard: 'agent-os',
  accept: [
    'CREATE TABLE users (id uuid PRIMARY KEY, email text UNIQUE)',
    'CREATE TABLE users (id uuid PRIMARY KEY, email text); CREATE UNIQUE INDEX ON users (lower(email))',
    'CREATE TABLE messages (id uuid PRIMARY KEY, email text)',
  ],
  reject: [
    {
      sql: 'CREATE TABLE users (id uuid PRIMARY KEY, email text)',
      at: 'public.users.email',
      fix: true,
    },
    {
      sql: 'CREATE TABLE posts (id uuid PRIMARY KEY, slug text)',
      at: 'public.posts.slug',
      fix: true,
    },
  ],
})
