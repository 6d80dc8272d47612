import { loadModule } from 'libpg-query'
import { beforeAll, expect, test } from 'vitest'
import type { Grammar } from '@/lib/kinds/traversal'
import { type Replacement, rewriteReferences } from './rewrite'

beforeAll(loadModule)

type Case = [Grammar, string, Record<string, Replacement>, string]

/** Replacements by `space:name`. */
const cases: Case[] = [
  ['expression', 'price > 0', { 'column:price': 'Net Price' }, '"Net Price" > 0'],
  ['expression', 'x + 1', { 'column:y': 'z' }, 'x + 1'],
  [
    'expression',
    'item.price /* ü */ > 0',
    { 'relation:item': 'order', 'column:price': 'p' },
    '"order".p /* ü */ > 0',
  ],
  [
    'expression',
    `nextval('app.ids'::regclass)`,
    { 'relation:ids': "o'k", 'schema:app': 'Main' },
    `nextval('"Main"."o''k"'::regclass)`,
  ],
  ['expression', 'f(1)', { 'routine:f': { schema: 'app', name: 'f' } }, 'app.f(1)'],
  [
    'expression',
    'old.f(1)',
    { 'routine:f': { schema: 'app', name: 'g' }, 'schema:old': 'x' },
    'app.g(1)',
  ],
  [
    'expression',
    'a === b',
    { 'operator:===': { schema: 'app', name: '===' } },
    'a OPERATOR(app.===) b',
  ],
  ['name', '===', { 'operator:===': { schema: 'app', name: '===' } }, 'app.==='],
  ['type', 'mood[]', { 'type:mood': { schema: 'app', name: 'mood' } }, 'app.mood[]'],
  [
    'query',
    'SELECT name, u.name::text, lower(name), name AS n FROM users u ORDER BY name',
    { 'column:name': 'full_name', 'routine:lower': 'low' },
    'SELECT full_name AS name, u.full_name::text AS name, low(full_name) AS lower, full_name AS n FROM users u ORDER BY full_name',
  ],
  [
    'query',
    'SELECT users.* FROM app.users WHERE users.id > 0',
    { 'relation:users': 'people' },
    'SELECT people.* FROM app.people WHERE people.id > 0',
  ],
  [
    'statement',
    'UPDATE t SET a = a + 1 WHERE t.a > 0 RETURNING a',
    { 'column:a': 'b' },
    'UPDATE t SET b = b + 1 WHERE t.b > 0 RETURNING b',
  ],
]

test.each(cases)('%s: %s', (grammar, text, names, expected) => {
  const out = rewriteReferences(text, grammar, (one) => names[`${one.space}:${one.name}`] ?? null)
  expect(out).toBe(expected)
})
