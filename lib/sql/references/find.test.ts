import { loadModule } from 'libpg-query'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Grammar } from '@/lib/kinds/traversal'
import { findReferences } from './find'
import type { Reference } from './reference'

beforeAll(loadModule)

/** `space:schema.name`, with ~ for soft, ' for a literal, ^ for a qualifier; columns with what they may belong to. */
function shown(found: Reference): string {
  const mark = { name: '', literal: "'", qualifier: '^' }[found.form]
  const soft = found.strength === 'soft' ? '~' : ''
  const scopes = found.scopes.map((scope) =>
    scope.map((one) => (one ? [one.schema, one.name].filter(Boolean).join('.') : '?')).join(' '),
  )
  const name = [found.schema, found.name].filter((part) => part !== null).join('.')
  return `${soft}${mark}${found.space}:${name}${scopes.length ? ` of ${scopes.join(' / ')}` : ''}`
}

const isNoise = (one: Reference) =>
  one.space === 'schema' || one.strength + one.space === 'softoperator'

const cases: [Grammar, string, string[]][] = [
  ['expression', '42', []],
  ['expression', "'a b'::character varying", []],
  ['expression', 'now()', []],
  ['expression', 'price * 2', ['column:price']],
  ['expression', 'lower("Ünï") = app.f(1)', ['routine:lower', 'column:Ünï', 'routine:app.f']],
  ['expression', 'ITEM.Price > 0', ['^relation:item', 'column:price']],
  ['expression', 'app.item.price > 0', ['^relation:app.item', 'column:price of app.item']],
  ['expression', 'a OPERATOR(s.=) b', ['column:a', 'operator:s.=', 'column:b']],
  ['expression', 'a === b', ['column:a', 'operator:===', 'column:b']],
  ['expression', 'a COLLATE s."de-x"', ['column:a', 'collation:s.de-x']],
  ['expression', "nextval('app.ids'::regclass)", ['routine:nextval', "~'relation:app.ids"]],
  ['expression', `nextval('app."It''s"')`, ['routine:nextval', "~'relation:app.It's"]],
  ['expression', "'app.mood'::regtype", ["~'type:app.mood"]],
  ['expression', "'x'::app.mood", ['type:app.mood']],
  [
    'expression',
    "to_tsvector('app.de', body)",
    ['routine:to_tsvector', "~'text search configuration:app.de", 'column:body'],
  ],
  ['expression', 'a ( is no expression', ['~routine:a', '~any:is', '~any:no', '~any:expression']],
  ['expression', "FOR VALUES FROM ('a') TO ('b')", []],
  ['type', 'integer[]', []],
  ['type', 'timestamp(3) with time zone', []],
  ['type', 'app.mood[]', ['type:app.mood']],
  ['type', '"Ü".geometry(Point,4326)', ['type:Ü.geometry']],
  ['type', 'app.item.price%TYPE', ['relation:app.item', 'column:price of app.item']],
  ['name', 'app.f', ['any:app.f']],
  ['name', 'OPERATOR(app.@@@)', ['operator:app.@@@']],
  ['query', 'SELECT name FROM app.item', ['column:name of app.item', 'relation:app.item']],
  ['query', 'SELECT i.name FROM app.item i', ['column:name of app.item', 'relation:app.item']],
  [
    'query',
    'SELECT item.* FROM app.item WHERE EXISTS (SELECT FROM b WHERE b.x = y)',
    [
      '^relation:app.item',
      'relation:app.item',
      'relation:b',
      '^relation:b',
      'column:x of b',
      'column:y of b / app.item',
    ],
  ],
  [
    'query',
    'WITH b AS (SELECT a FROM t) SELECT b.a, x FROM b, LATERAL (SELECT b.a) s',
    ['column:a of t', 'relation:t', 'column:a of ?', 'column:x of ? ?', 'column:a of ?'],
  ],
  ['query', 'SELECT a AS b FROM t ORDER BY b', ['column:a of t', 'relation:t']],
  [
    'statement',
    '(INSERT INTO log (x) VALUES (new.id); DELETE FROM k USING o WHERE k.a = o.b)',
    [
      'relation:log',
      'column:x of log',
      '^relation:new',
      'column:id',
      'relation:k',
      'relation:o',
      '^relation:k',
      'column:a of k',
      '^relation:o',
      'column:b of o',
    ],
  ],
  [
    'statement',
    'INSERT INTO log (x) VALUES (1) ON CONFLICT (x) DO UPDATE SET y = excluded.z',
    ['relation:log', 'column:x of log', 'column:x of log', 'column:y of log', 'column:z of log'],
  ],
  ['statement', 'NOTHING', []],
  ['statement', 'BEGIN ATOMIC SELECT a FROM s.t; END', ['column:a of s.t', 'relation:s.t']],
  ['routine', 'SELECT a FROM s.t', ['column:a of s.t', 'relation:s.t']],
]

describe('names in SQL text', () => {
  test.each(cases)('%s: %s', (grammar, text, expected) => {
    const found = findReferences(text, grammar)
    expect(found.filter((one) => !isNoise(one)).map(shown)).toEqual(expected)
  })

  test('a body of another language is searched word by word', () => {
    const body = "BEGIN\n  INSERT INTO app.log VALUES (nextval('app.ids'));\n  PERFORM f(1);\nEND"
    const found = findReferences(body, 'routine').map(shown)
    expect(found).toEqual(
      expect.arrayContaining(['~relation:app.log', "~'relation:app.ids", '~routine:f']),
    )
  })

  test('offsets are characters of the text, whatever stands before', () => {
    const text = `'ü😀' = "Straße"."Größe"`
    const places = findReferences(text, 'expression').map((one) => text.slice(one.start, one.end))
    expect(places).toEqual(['=', '"Straße"', '"Größe"'])
  })

  test.each([
    ['deep nesting', `${'('.repeat(10_000)}a${')'.repeat(10_000)}`],
    ['a long sum', `a${' + a'.repeat(20_000)}`],
    ['an open string', "a = 'x"],
    ['an open comment', 'a /* x'],
  ])('%s is no trouble', (_name, text) => {
    expect(findReferences(text, 'expression').map((one) => one.name)).toContain('a')
  })
})
