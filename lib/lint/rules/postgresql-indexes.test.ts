import { lintCases } from '@/lib/testing/lint-cases'
import { checkMoment } from './check-moment'
import { expressionImmutable } from './expression-immutable'
import { indexDuplicate } from './index-duplicate'
import { indexMethod } from './index-method'

const POSTS = 'CREATE TABLE posts (id int, title text, created_at timestamptz, day date);'

lintCases(expressionImmutable, {
  standard: 'agent-os',
  accept: [
    `${POSTS} CREATE INDEX i ON posts (created_at) WHERE created_at > '2026-01-01'`,
    `${POSTS} CREATE INDEX i ON posts (lower(title), extract(year FROM day))`,
    `${POSTS} CREATE INDEX i ON posts (date_trunc('day', created_at, 'UTC'))`,
    `${POSTS} CREATE INDEX i ON posts (((created_at AT TIME ZONE 'UTC')::date))`,
    'CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) STORED)',
    `${POSTS} CREATE FUNCTION f(text) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT $1'; CREATE INDEX i ON posts (f(title))`,
  ],
  reject: [
    {
      sql: `${POSTS} CREATE INDEX idx_recent_posts ON posts (created_at) WHERE created_at > NOW() - INTERVAL '30 days'`,
      at: 'public.posts.idx_recent_posts',
      topic: 'predicate',
      says: /now\(\)/,
      fix: true,
    },
    {
      sql: `${POSTS} CREATE INDEX i ON posts (id) WHERE day > CURRENT_DATE`,
      at: 'public.posts.i',
      topic: 'predicate',
      fix: true,
    },
    {
      sql: `${POSTS} CREATE INDEX i ON posts ((created_at::date))`,
      at: 'public.posts.i',
      topic: 'expression',
    },
    {
      sql: `${POSTS} CREATE INDEX i ON posts (date_trunc('day', created_at))`,
      at: 'public.posts.i',
      topic: 'expression',
    },
    {
      sql: `${POSTS} CREATE INDEX i ON posts (concat(title, id))`,
      at: 'public.posts.i',
      topic: 'expression',
    },
    {
      sql: `${POSTS} CREATE INDEX i ON posts ((day::text))`,
      at: 'public.posts.i',
      topic: 'expression',
    },
    {
      sql: `${POSTS} CREATE INDEX i ON posts (date_trunc('month', day))`,
      at: 'public.posts.i',
      topic: 'expression',
    },
    {
      sql: `${POSTS} CREATE FUNCTION f(text) RETURNS text LANGUAGE sql AS 'SELECT $1'; CREATE INDEX i ON posts (f(title))`,
      at: 'public.posts.i',
      topic: 'expression',
      says: /calls f\(\)/,
    },
    {
      sql: 'CREATE TABLE t (a timestamptz GENERATED ALWAYS AS (now()) STORED)',
      at: 'public.t.a',
      topic: 'generated',
      fix: true,
    },
    {
      sql: 'CREATE TABLE t (d date, age int GENERATED ALWAYS AS (CURRENT_DATE - d) STORED)',
      at: 'public.t.age',
      topic: 'generated',
      fix: false,
    },
  ],
})

lintCases(checkMoment, {
  standard: 'plain',
  accept: ["CREATE TABLE t (d date CHECK (d > '2020-01-01'), e date, CHECK (e > d))"],
  reject: [
    {
      sql: 'CREATE TABLE t (d date CONSTRAINT c CHECK (d <= CURRENT_DATE))',
      at: 'public.t.c',
      says: /current_date/,
    },
    {
      sql: 'CREATE DOMAIN past AS timestamptz CONSTRAINT c CHECK (VALUE < now())',
      at: 'public.past.c',
    },
  ],
})

const T = 'CREATE TABLE t (id int PRIMARY KEY, a int, b int, email text UNIQUE, tags text[]);'

lintCases(indexDuplicate, {
  standard: 'cloudlab',
  accept: [
    `${T} CREATE INDEX i ON t (a); CREATE INDEX j ON t (b, a)`,
    `${T} CREATE INDEX i ON t (a) WHERE b > 0; CREATE INDEX j ON t (a)`,
    `${T} CREATE INDEX i ON t (lower(email)); CREATE INDEX j ON t (email DESC)`,
    `${T} CREATE INDEX i ON t (a) INCLUDE (b); CREATE INDEX j ON t (a, email)`,
    `${T} CREATE INDEX i ON t USING gin (tags)`,
    `${T} CREATE UNIQUE INDEX i ON t (a); CREATE INDEX j ON t (a, b)`,
  ],
  reject: [
    {
      sql: `${T} CREATE INDEX i ON t (a); CREATE INDEX j ON t (a)`,
      at: 'public.t.j',
      topic: 'same',
      fix: true,
    },
    {
      sql: `${T} CREATE INDEX i ON t (a) WHERE b > 0; CREATE INDEX j ON t (a) WHERE b > 0`,
      at: 'public.t.j',
      topic: 'same',
      fix: true,
    },
    { sql: `${T} CREATE INDEX i ON t (id)`, at: 'public.t.i', topic: 'primary-key', fix: true },
    {
      sql: `${T} CREATE INDEX idx_t_email ON t (email)`,
      at: 'public.t.idx_t_email',
      topic: 'unique',
      fix: true,
    },
    {
      sql: `${T} CREATE UNIQUE INDEX u ON t (a, b); CREATE INDEX i ON t (a, b)`,
      at: 'public.t.i',
      topic: 'unique',
      fix: true,
    },
    {
      sql: `${T} CREATE INDEX i ON t (a); CREATE INDEX j ON t (a, b)`,
      at: 'public.t.i',
      topic: 'prefix',
      fix: true,
    },
  ],
})

lintCases(indexMethod, {
  standard: 'plain',
  accept: [
    `${T} CREATE INDEX ON t USING hash (a); CREATE INDEX ON t USING gin (tags); CREATE INDEX ON t USING brin (a)`,
    `CREATE EXTENSION btree_gin; ${T} CREATE INDEX ON t USING gin (a, tags)`,
    `CREATE EXTENSION pg_trgm; ${T} CREATE INDEX ON t USING gin (email gin_trgm_ops)`,
  ],
  reject: [
    {
      sql: 'CREATE TABLE j (d json); CREATE INDEX i ON j (d)',
      at: 'public.j.i',
      topic: 'type',
      says: /jsonb/,
    },
    { sql: 'CREATE TABLE j (d point); CREATE INDEX i ON j (d)', at: 'public.j.i', topic: 'type' },
    {
      sql: `${T} CREATE INDEX i ON t USING hash (a, b)`,
      at: 'public.t.i',
      topic: 'columns',
      fix: true,
    },
    {
      sql: `${T} CREATE UNIQUE INDEX i ON t USING hash (a)`,
      at: 'public.t.i',
      topic: 'unique',
      fix: true,
    },
    { sql: `${T} CREATE INDEX i ON t USING gin (a)`, at: 'public.t.i', topic: 'type', fix: true },
    {
      sql: `${T} CREATE INDEX i ON t USING gist (email)`,
      at: 'public.t.i',
      topic: 'type',
      fix: true,
    },
    {
      sql: `CREATE TABLE w (${Array.from({ length: 33 }, (_, n) => `c${n} int`).join(', ')}); CREATE INDEX i ON w (${Array.from({ length: 33 }, (_, n) => `c${n}`).join(', ')})`,
      at: 'public.w.i',
      topic: 'columns',
    },
  ],
})
