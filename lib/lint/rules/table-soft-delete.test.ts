import { lintCases } from '@/lib/testing/lint-cases'
import { tableSoftDelete } from './table-soft-delete'

const at = 'public.things'

lintCases(tableSoftDelete, {
  standard: 'alai',
  accept: [
    `CREATE TABLE things (slug text, deleted_at timestamptz);
     CREATE UNIQUE INDEX ON things (slug) WHERE deleted_at IS NULL`,
    'CREATE TABLE things (slug text UNIQUE, deleted boolean[])',
    'CREATE TABLE things (session_token text UNIQUE, deleted_at timestamptz)',
    `CREATE TABLE things (code text UNIQUE, deleted_at timestamptz);
     CREATE TABLE parts (thing_code text REFERENCES things (code))`,
    { standard: 'runeframe', sql: 'CREATE TABLE things (is_deleted boolean DEFAULT false)' },
    {
      standard: 'dafnckmachine',
      sql: 'CREATE TABLE things (archived_at timestamptz, deleted_at timestamptz)',
    },
    { standard: 'plain', sql: 'CREATE TABLE things (is_deleted boolean, deleted_at timestamptz)' },
    {
      standard: 'cloudlab',
      sql: `CREATE TABLE things (id int PRIMARY KEY, deleted_at timestamptz);
        CREATE INDEX idx_things_deleted_at ON things (deleted_at) WHERE deleted_at IS NULL;
        CREATE TABLE parts (thing_id int REFERENCES things)`,
    },
    {
      standard: 'cloudlab',
      sql: 'CREATE TABLE things (id int PRIMARY KEY, parent int REFERENCES things)',
    },
  ],
  reject: [
    {
      topic: 'form',
      sql: 'CREATE TABLE things (is_deleted boolean)',
      at: 'public.things.is_deleted',
      says: /deleted_at timestamp with time zone/,
      fix: true,
    },
    {
      topic: 'form',
      sql: 'CREATE TABLE things (deleted boolean, deleted_at timestamptz)',
      at: 'public.things.deleted',
      fix: true,
    },
    {
      topic: 'form',
      standard: 'runeframe',
      sql: 'CREATE TABLE things (deleted_at timestamptz)',
      at: 'public.things.deleted_at',
      says: /is_deleted boolean/,
      fix: true,
    },
    {
      topic: 'form',
      standard: 'dafnckmachine',
      sql: 'CREATE TABLE things (is_deleted boolean)',
      at: 'public.things.is_deleted',
      says: /archived_at/,
      fix: false,
    },
    {
      topic: 'unique',
      sql: 'CREATE TABLE things (slug text CONSTRAINT s UNIQUE, deleted_at timestamptz)',
      at: 'public.things.s',
      says: /deleted_at IS NULL/,
      fix: true,
    },
    {
      topic: 'unique',
      standard: 'runeframe',
      sql: `CREATE TABLE things (email text, is_deleted boolean DEFAULT false);
        CREATE UNIQUE INDEX u ON things (lower(email))`,
      at: 'public.things.u',
      says: /is_deleted = false/,
      fix: true,
    },
    {
      topic: 'index',
      standard: 'cloudlab',
      sql: 'CREATE TABLE things (deleted_at timestamptz)',
      at: 'public.things.deleted_at',
      says: /idx_things_deleted_at/,
      fix: true,
    },
    {
      topic: 'missing',
      standard: 'cloudlab',
      sql: 'CREATE TABLE things (id int PRIMARY KEY); CREATE TABLE parts (id int, thing_id int REFERENCES things)',
      at,
      fix: true,
    },
  ],
})
