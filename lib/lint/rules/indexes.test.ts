import { lintCases } from '@/lib/testing/lint-cases'
import { indexLiveRows } from './index-live-rows'
import { indexQuery } from './index-query'
import { indexSearched } from './index-searched'
import { indexUsual } from './index-usual'
import { materializedViewUniqueIndex } from './materialized-view-unique-index'

const ORDERS =
  'CREATE TABLE orders (id uuid PRIMARY KEY, user_id uuid, status text, created_at timestamptz);'
const asked = (columns: string[], values: string[] = []) => [
  { on: 'orders', name: 'query', columns, values },
]

lintCases(indexQuery, {
  standard: 'runeframe',
  accept: [
    ORDERS,
    { sql: `${ORDERS} CREATE INDEX ON orders (status)`, facts: asked(['status']) },
    {
      sql: `${ORDERS} CREATE INDEX ON orders (status, user_id)`,
      facts: asked(['user_id', 'status']),
    },
    { sql: ORDERS, facts: asked(['id']) },
    {
      sql: `${ORDERS} CREATE INDEX ON orders (status) WHERE status = 'new'`,
      facts: asked(['status'], ['constant filter']),
    },
  ],
  reject: [
    {
      sql: ORDERS,
      facts: asked(['status']),
      at: 'public.orders',
      topic: 'single',
      says: /status/,
      fix: true,
    },
    {
      sql: `${ORDERS} CREATE INDEX ON orders (status)`,
      facts: asked(['status', 'created_at']),
      at: 'public.orders',
      topic: 'composite',
      fix: true,
    },
    {
      sql: `${ORDERS} CREATE INDEX ON orders (status)`,
      facts: asked(['status'], ['constant filter']),
      at: 'public.orders',
      topic: 'partial',
    },
    {
      sql: `${ORDERS} CREATE INDEX ON orders (status)`,
      facts: asked(['status'], ['index only']),
      at: 'public.orders',
      topic: 'covering',
    },
  ],
})

lintCases(indexUsual, {
  standard: 'cloudlab',
  accept: [
    `${ORDERS} CREATE INDEX ON orders (status, user_id); CREATE INDEX ON orders (created_at)`,
    { sql: ORDERS, standard: 'alai' },
  ],
  reject: [
    {
      sql: `${ORDERS} CREATE INDEX ON orders (created_at)`,
      at: 'public.orders',
      topic: 'columns',
      fix: true,
    },
    {
      sql: 'CREATE TABLE tasks (id uuid PRIMARY KEY, priority text)',
      standard: 'dafnckmachine',
      at: 'public.tasks',
      topic: 'tables',
      fix: true,
    },
    {
      sql: 'CREATE TABLE tasks (id uuid PRIMARY KEY, project_id uuid, status text); CREATE INDEX ON tasks (project_id)',
      standard: 'dafnckmachine',
      at: 'public.tasks',
      topic: 'pairs',
      fix: true,
    },
    {
      sql: 'CREATE TABLE docs (id uuid PRIMARY KEY, tenant_id uuid, created_at timestamptz, body text)',
      standard: 'alai',
      at: 'public.docs',
      topic: 'tenant',
      fix: true,
    },
  ],
})

lintCases(indexSearched, {
  standard: 'dafnckmachine',
  accept: [
    'CREATE TABLE t (v tsvector, tags text[], j jsonb); CREATE INDEX ON t USING gin (v); CREATE INDEX ON t USING gin (tags)',
  ],
  reject: [
    { sql: 'CREATE TABLE t (v tsvector)', at: 'public.t.v', topic: 'text', fix: true },
    { sql: 'CREATE TABLE t (tags text[])', at: 'public.t.tags', topic: 'array', fix: true },
    {
      sql: 'CREATE TABLE t (settings jsonb)',
      facts: [{ on: 't.settings', name: 'searched' }],
      at: 'public.t.settings',
      topic: 'json',
      says: /_gin/,
      fix: true,
    },
  ],
})

const SOFT =
  'CREATE TABLE posts (id uuid PRIMARY KEY, title text, body text, deleted_at timestamptz'
lintCases(indexLiveRows, {
  standard: 'cloudlab',
  accept: [
    `${SOFT}); CREATE INDEX ON posts (title) WHERE deleted_at IS NULL`,
    'CREATE TABLE posts (id uuid PRIMARY KEY, title text)',
    { sql: `${SOFT})`, standard: 'runeframe' },
  ],
  reject: [
    {
      sql: `${SOFT})`,
      standard: 'agent-os',
      at: 'public.posts',
      topic: 'deleted',
      fix: true,
    },
    {
      sql: 'CREATE TABLE posts (id uuid PRIMARY KEY, body text, is_active boolean)',
      at: 'public.posts',
      topic: 'active',
      fix: true,
    },
    {
      sql: `${SOFT}, tenant_id uuid); CREATE INDEX i ON posts (tenant_id)`,
      standard: 'alai',
      at: 'public.posts.i',
      topic: 'tenant',
    },
  ],
})

const VIEW = 'CREATE TABLE t (a int); CREATE MATERIALIZED VIEW v AS SELECT a FROM t;'
lintCases(materializedViewUniqueIndex, {
  standard: 'alai',
  accept: [`${VIEW} CREATE UNIQUE INDEX ON v (a)`],
  reject: [
    { sql: VIEW, at: 'public.v', says: /REFRESH|refreshed/ },
    { sql: `${VIEW} CREATE UNIQUE INDEX ON v (a) WHERE a > 0`, at: 'public.v' },
    { sql: `${VIEW} CREATE UNIQUE INDEX ON v (abs(a))`, at: 'public.v', fix: false },
    {
      sql: `CREATE TABLE orders (city text, day date, total numeric);
        CREATE MATERIALIZED VIEW sums AS
          SELECT o.city AS town, day, sum(total) AS total FROM orders o GROUP BY o.city, 2;`,
      at: 'public.sums',
      fix: true,
    },
  ],
})
