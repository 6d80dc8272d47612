/** Names and SQL that tools trip over. Few enough that different objects of one document meet. */
import fc from 'fast-check'
import { clipName, quoteIdent, quoteLiteral } from '@/lib/sql/lex/identifier'

const HOSTILE_NAMES: readonly string[] = [
  'users',
  'Users',
  'order',
  'select',
  'user',
  'table',
  'name with space',
  'a"b',
  "it's",
  'back\\slash',
  'dot.ted',
  'semi;colon',
  '--comment',
  '/*',
  '$$',
  '%type',
  '1st',
  'größe',
  'Straße',
  '订单',
  'заказ',
  'طلب',
  '😀',
  'e\u0301',
  'new\nline',
  'tab\t',
  ' ',
  'CamelCase',
  'public',
  'x'.repeat(63),
  '长'.repeat(21),
]

export const hostileName: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE_NAMES) },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'binary', minLength: 1, maxLength: 30 })
      .map((text) => clipName(text.replaceAll('\u0000', '_')))
      .filter((text) => text.length > 0),
  },
)

const ident = hostileName.map(quoteIdent)
const literal = hostileName.map(quoteLiteral)
const say =
  (make: (a: string, b: string, c: string) => string) =>
  (parts: [string, string, string]): string =>
    make(...parts)
const idents = fc.tuple(ident, ident, ident)

/** Expressions, types, queries and nonsense: nothing here has to run. */
export const anySql: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '1',
    'true',
    'now()',
    "'x'::text",
    'integer',
    'numeric(10,2)[]',
    'a ( b',
    "'open",
  ),
  ident,
  literal,
  idents.map(say((a, b) => `${a} > ${b}`)),
  idents.map(say((a, b) => `${a}.${b} IS NOT NULL`)),
  idents.map(say((a, b, c) => `${a}.${b}(${c})`)),
  idents.map(say((a, b, c) => `SELECT ${a} FROM ${b}.${c}`)),
  idents.map(say((a, b, c) => `SELECT ${a}.*, ${b} FROM ${c} ${a}`)),
  idents.map(say((a, b) => `nextval(${quoteLiteral(`${a}.${b}`)}::regclass)`)),
  idents.map(say((a, b, c) => `CREATE VIEW ${a} AS SELECT 1 FROM ${b}, ${c}`)),
)
