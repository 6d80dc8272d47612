import { lintCases } from '@/lib/testing/lint-cases'
import { columnRequired } from './column-required'

const one = (columns: string) => `CREATE TABLE things (${columns})`
const at = (name: string) => `public.things.${name}`

lintCases(columnRequired, {
  standard: 'cloudlab',
  accept: [
    one('is_open boolean NOT NULL, price numeric(10,2) NOT NULL, quantity integer NOT NULL'),
    one('metadata jsonb, discount numeric(10,2), note text, total integer, flags boolean[]'),
    one('created_at timestamptz DEFAULT now()'),
    'CREATE TABLE things (is_open boolean PRIMARY KEY)',
    `CREATE DOMAIN flag AS boolean NOT NULL; ${one('is_open flag')}`,
    {
      standard: 'alai',
      sql: one(
        'name text, full_name text, marital_status text, email text NOT NULL, price numeric',
      ),
    },
    { standard: 'agent-os', sql: one('first_name text, work_email text') },
    { standard: 'plain', sql: one('is_open boolean NOT NULL') },
  ],
  reject: [
    {
      topic: 'boolean',
      sql: one('is_open boolean DEFAULT false'),
      at: at('is_open'),
      says: /default false/,
      fix: true,
    },
    {
      topic: 'boolean',
      standard: 'alai',
      sql: one('is_open boolean'),
      at: at('is_open'),
      fix: true,
    },
    { topic: 'money', sql: one('price numeric(10,2)'), at: at('price'), fix: true },
    {
      topic: 'count',
      sql: one('quantity integer, view_count bigint'),
      at: [at('quantity'), at('view_count')],
    },
    { topic: 'settings', sql: one("settings jsonb DEFAULT '{}'"), at: at('settings'), fix: true },
    { topic: 'defaulted', sql: one("kind text DEFAULT 'a'"), at: at('kind'), fix: true },
    {
      topic: 'moment',
      standard: 'runeframe',
      sql: one('created_at timestamptz DEFAULT now()'),
      at: at('created_at'),
      fix: true,
    },
    {
      topic: 'name',
      standard: 'agent-os',
      sql: one('name varchar(255)'),
      at: at('name'),
      fix: true,
    },
    {
      topic: 'email',
      standard: 'alai',
      sql: one('email varchar(320)'),
      at: at('email'),
      fix: true,
    },
    {
      topic: 'state',
      standard: 'alai',
      sql: one("status text DEFAULT 'a'"),
      at: at('status'),
      fix: true,
    },
  ],
})
