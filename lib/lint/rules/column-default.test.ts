import { lintCases } from '@/lib/testing/lint-cases'
import { columnDefault } from './column-default'

const one = (columns: string) => `CREATE TABLE things (${columns})`
const at = (name: string) => `public.things.${name}`
const STATE = "CREATE TYPE state AS ENUM ('new', 'done');"

lintCases(columnDefault, {
  standard: 'alai',
  accept: [
    one("is_open boolean DEFAULT false, settings jsonb DEFAULT '{}', status text DEFAULT 'new'"),
    one(
      'payload jsonb, state text, http_status text, old boolean GENERATED ALWAYS AS (true) STORED',
    ),
    `CREATE DOMAIN flag AS boolean DEFAULT false; ${one('is_open flag')}`,
    `CREATE TABLE statuses (code text PRIMARY KEY); ${one('status text REFERENCES statuses')}`,
    { standard: 'runeframe', sql: one('status text, hits integer, click_count integer') },
    { standard: 'agent-os', sql: one('quantity integer NOT NULL CHECK (quantity > 0)') },
    { standard: 'agent-os', sql: `CREATE DOMAIN positive AS int; ${one('quantity positive')}` },
    {
      standard: 'agent-os',
      sql: one('is_active boolean DEFAULT true, is_verified bool DEFAULT FALSE'),
    },
    {
      standard: 'dafnckmachine',
      sql: `${STATE} ${one("kind state DEFAULT 'new', m jsonb DEFAULT '{}'")}`,
    },
    { standard: 'dafnckmachine', sql: 'CREATE TABLE audit_logs (old_values jsonb)' },
    { standard: 'plain', sql: one("is_open boolean DEFAULT false, status text DEFAULT 'a'") },
  ],
  reject: [
    {
      topic: 'boolean',
      sql: one('is_open boolean'),
      at: at('is_open'),
      says: /Make it false/,
      fix: true,
    },
    {
      topic: 'boolean',
      standard: 'runeframe',
      sql: one('is_active boolean NOT NULL'),
      at: at('is_active'),
      says: /Make it true/,
      fix: true,
    },
    {
      topic: 'boolean-value',
      standard: 'cloudlab',
      sql: one('is_active boolean NOT NULL DEFAULT FALSE, email_verified boolean DEFAULT true'),
      at: [at('is_active'), at('email_verified')],
      fix: true,
    },
    { topic: 'json', sql: one('settings jsonb NOT NULL'), at: at('settings'), fix: true },
    {
      topic: 'json',
      standard: 'dafnckmachine',
      sql: one('links jsonb'),
      at: at('links'),
      fix: true,
    },
    {
      topic: 'state',
      sql: `${STATE} ${one('status state')}`,
      at: at('status'),
      says: /'new'/,
      fix: true,
    },
    { topic: 'state', sql: one('status text'), at: at('status'), says: /Say what/, fix: false },
    {
      topic: 'state',
      standard: 'agent-os',
      sql: one("status text CHECK (status IN ('open', 'pending'))"),
      at: at('status'),
      says: /'pending'/,
      fix: true,
    },
    {
      topic: 'state',
      standard: 'agent-os',
      sql: one("status text CHECK (status::text = ANY (ARRAY['open'::text, 'shut'::text]))"),
      at: at('status'),
      says: /'open'/,
      fix: true,
    },
    {
      topic: 'state',
      standard: 'dafnckmachine',
      sql: `${STATE} ${one('priority state')}`,
      at: at('priority'),
      fix: true,
    },
    {
      topic: 'state',
      standard: 'runeframe',
      sql: `${STATE} ${one('status state NOT NULL')}`,
      at: at('status'),
      fix: true,
    },
    {
      topic: 'counter',
      standard: 'runeframe',
      sql: one('click_count integer NOT NULL'),
      at: at('click_count'),
      fix: true,
    },
    {
      topic: 'quantity',
      standard: 'agent-os',
      sql: one('quantity integer'),
      at: at('quantity'),
      fix: true,
    },
  ],
})
