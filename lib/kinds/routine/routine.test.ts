import { beforeAll, describe, expect, it } from 'vitest'
import { loadParser } from '@/lib/sql/parse'
import { expectSameAfterPrinting, lastEnding, recordsOf } from '@/lib/testing/kind-case'
import type { Routine } from './model'

beforeAll(() => loadParser())

const F = "CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';"
const source = (text: string) => ({ form: 'source' as const, source: text, symbol: null })

const CASES: readonly (readonly [string, Partial<Routine>])[] = [
  [F, { name: 'f', form: 'function', language: 'sql', body: source('SELECT 1'), settings: [] }],
  [
    "CREATE FUNCTION f(a text DEFAULT 'x,y' || (')'), VARIADIC b integer[] = '{1,2}') RETURNS void LANGUAGE sql AS ''",
    {
      arguments: [
        { name: 'a', mode: 'in', type: 'text', default: "'x,y' || (')')" },
        { name: 'b', mode: 'variadic', type: 'integer[]', default: "'{1,2}'" },
      ],
    },
  ],
  [
    "CREATE FUNCTION f(character varying(9)) RETURNS TABLE (a numeric(4,2)) LANGUAGE sql AS 'x'",
    {
      returns: null,
      arguments: [
        { name: null, mode: 'in', type: 'character varying', default: null },
        { name: 'a', mode: 'table', type: 'numeric', default: null },
      ],
    },
  ],
  [
    'CREATE FUNCTION f(n integer) RETURNS integer IMMUTABLE RETURN n + 1',
    { volatility: 'immutable', language: null, body: { form: 'sql', sql: 'RETURN n + 1' } },
  ],
  [
    'CREATE PROCEDURE p() BEGIN ATOMIC SELECT 1; SELECT 2; END',
    { form: 'procedure', body: { form: 'sql', sql: 'BEGIN ATOMIC SELECT 1; SELECT 2; END' } },
  ],
  [
    "CREATE TABLE t (a varchar(5)); CREATE FUNCTION f(t.a%TYPE) RETURNS SETOF t LANGUAGE sql AS ''",
    {
      arguments: [{ name: null, mode: 'in', type: 'character varying', default: null }],
      returns: { type: 't', setOf: true },
    },
  ],
  [
    `${F} ALTER FUNCTION f(integer) STABLE STRICT COST 0.5 SET a.b TO 'x y', 1 RESET work_mem`,
    {
      volatility: 'stable',
      strict: true,
      cost: 0.5,
      settings: [{ name: 'a.b', value: "'x y', 1" }],
    },
  ],
  [
    `${F} COMMENT ON FUNCTION f IS 'Kept'; CREATE OR REPLACE FUNCTION f(x integer) RETURNS integer LANGUAGE sql AS '2'`,
    { body: source('2'), comment: 'Kept' },
  ],
  ["CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'a $$ b $'", { body: source('a $$ b $') }],
  [
    "CREATE FUNCTION f() RETURNS integer LANGUAGE c AS 'lib', 'sym'",
    { body: { form: 'source', source: 'lib', symbol: 'sym' } },
  ],
]

describe('routine', () => {
  it.each(CASES)('%s', (sql, expected) => {
    expect(recordsOf('routine', sql)[0]).toMatchObject(expected)
    expectSameAfterPrinting('routine', sql)
  })

  it('writes the schema that only the search path says', () => {
    const sql =
      'CREATE SCHEMA app; CREATE TABLE app.t (id integer); SET search_path = app; CREATE FUNCTION f() RETURNS bigint RETURN (SELECT count(*) FROM t)'
    const [record] = recordsOf('routine', sql)
    expect(record?.body).toEqual({ form: 'sql', sql: 'RETURN (SELECT count(*) FROM app.t)' })
  })

  it.each([
    [`${F}${F}`, 'function "f" exists already with the same arguments'],
    ["CREATE FUNCTION f() RETURNS integer AS 'x'", '"f" names no language for its body'],
    [
      `${F} ALTER FUNCTION f(text) STRICT`,
      'function "f" does not exist at this point of the script',
    ],
  ])('%s', (sql, reason) => {
    expect(lastEnding(sql)).toEqual({ outcome: 'rejected', reason })
  })
})
