import { beforeAll, describe, expect, it } from 'vitest'
import { loadParser, parseStatement } from '@/lib/sql/parse'
import { type Mention, mentionsOf } from './mentions'

beforeAll(() => loadParser())

const show = ({ space, schema, name }: Mention) =>
  `${space} ${schema === null ? '' : `${schema}.`}${name}`

function read(sql: string) {
  const parsed = parseStatement(sql)
  if (!parsed.ok || !parsed.value) throw new Error(`does not parse: ${sql}`)
  const { needs, provides } = mentionsOf(parsed.value)
  return { needs: needs.map(show), provides: provides.map(show) }
}

/** Statement, some of what it needs, all that it provides. */
const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'CREATE OPERATOR CLASS app.oc DEFAULT FOR TYPE app.ty USING btree FAMILY fam AS OPERATOR 1 app.<, FUNCTION 1 app.cmp(app.ty, app.ty), STORAGE text',
    [
      'type app.ty',
      'operator app.<',
      'routine app.cmp',
      'operator family fam',
      'access method btree',
      'schema app',
    ],
    ['operator class app.oc'],
  ],
  [
    'CREATE OPERATOR CLASS oc FOR TYPE int4 USING gist AS OPERATOR 1 <-> (int4, int4) FOR ORDER BY float_ops',
    ['operator <->', 'operator family float_ops'],
    ['operator class oc', 'operator family oc'],
  ],
  ['CREATE OPERATOR FAMILY f USING hash', ['access method hash'], ['operator family f']],
  [
    'ALTER OPERATOR FAMILY f USING btree ADD FUNCTION 1 cmp(a, b)',
    ['operator family f', 'routine cmp', 'type a', 'type b'],
    [],
  ],
  ['CREATE TYPE s.shell', ['schema s'], ['type s.shell']],
  [
    'CREATE TYPE box (INPUT = box_in, OUTPUT = s.box_out, LIKE = point, ELEMENT = cell)',
    ['routine box_in', 'routine s.box_out', 'type cell', 'type point'],
    ['type box'],
  ],
  ['CREATE LANGUAGE pl HANDLER s.pl_handler', ['routine s.pl_handler'], ['language pl']],
  [
    'CREATE FOREIGN DATA WRAPPER w HANDLER h VALIDATOR v',
    ['routine h', 'routine v'],
    ['foreign data wrapper w'],
  ],
  ['CREATE SERVER sv FOREIGN DATA WRAPPER w', ['foreign data wrapper w'], ['server sv']],
  ['CREATE USER MAPPING FOR bob SERVER sv', ['role bob', 'server sv'], []],
  [
    'CREATE FOREIGN TABLE s.ft (a dom) SERVER sv',
    ['type dom', 'server sv'],
    ['relation s.ft', 'type s.ft'],
  ],
  ['IMPORT FOREIGN SCHEMA remote FROM SERVER sv INTO local', ['server sv', 'schema local'], []],
  [
    'CREATE PUBLICATION p FOR TABLE s.t WHERE (f(a)), u, TABLES IN SCHEMA x',
    ['relation s.t', 'relation u', 'routine f', 'schema x'],
    ['publication p'],
  ],
  ['ALTER PUBLICATION p ADD TABLE t', ['publication p', 'relation t'], []],
  ["CREATE SUBSCRIPTION sub CONNECTION '' PUBLICATION p", [], []],
  ["CREATE CONVERSION s.c FOR 'LATIN1' TO 'UTF8' FROM fn", ['routine fn'], ['conversion s.c']],
  [
    'CREATE TRANSFORM FOR hstore LANGUAGE plx (FROM SQL WITH FUNCTION a(internal), TO SQL WITH FUNCTION b(internal))',
    ['type hstore', 'language plx', 'routine a', 'routine b'],
    [],
  ],
  ['CREATE ACCESS METHOD am TYPE INDEX HANDLER h', ['routine h'], ['access method am']],
  [
    'CREATE TEXT SEARCH PARSER p (START = s, GETTOKEN = g, END = e, LEXTYPES = l)',
    ['routine s', 'routine g', 'routine e', 'routine l'],
    ['text search parser p'],
  ],
  [
    'CREATE TEXT SEARCH TEMPLATE tt (INIT = i, LEXIZE = l)',
    ['routine i', 'routine l'],
    ['text search template tt'],
  ],
  [
    'CREATE TABLE "S"."T" AS SELECT a::ty, f(b) COLLATE co FROM s.u JOIN v ON a @@@ b',
    [
      'schema S',
      'type ty',
      'routine f',
      'collation co',
      'relation s.u',
      'relation v',
      'operator @@@',
    ],
    ['relation S.T', 'type S.T'],
  ],
  ['SELECT a INTO t FROM u', ['relation u'], ['relation t', 'type t']],
  ["SELECT make_hyper('s.\"T\"', 'at')", ['routine make_hyper', 'relation s.T'], []],
  ["SELECT setval('seq', 1)", ['relation seq'], []],
  ['GRANT USAGE ON FOREIGN SERVER sv TO bob', ['server sv', 'role bob'], []],
  ['GRANT USAGE ON LANGUAGE pl TO bob', ['language pl', 'role bob'], []],
  ["COMMENT ON SERVER sv IS 'x'", ['server sv'], []],
  [
    "COMMENT ON OPERATOR CLASS s.oc USING btree IS 'x'",
    ['operator class s.oc', 'access method btree'],
    [],
  ],
  ["COMMENT ON COLUMN s.t.c IS 'x'", ['relation s.t'], []],
  ['ALTER SERVER sv OWNER TO bob', ['server sv', 'role bob'], []],
  ['ALTER TYPE s.ty SET (STORAGE = plain)', ['type s.ty'], []],
  ['ALTER INDEX i RENAME TO j', ['relation i'], ['relation j']],
  ['ALTER FUNCTION s.f(ty) RENAME TO g', ['routine s.f', 'type ty'], ['routine s.g']],
  ['ALTER TABLE a.t SET SCHEMA b', ['relation a.t', 'schema b'], ['relation b.t']],
  ['CREATE INDEX i ON s.t (a oc)', ['relation s.t', 'operator class oc'], ['relation s.i']],
  [
    `DO $$ DECLARE r record; BEGIN
       IF NOT EXISTS (SELECT 1 FROM app."Users") THEN
         CREATE TYPE app.mood AS ENUM ('a');
         EXECUTE format('CREATE TABLE IF NOT EXISTS %I (id app.money_like)', 'x');
         EXECUTE 'CREATE OR REPLACE VIEW v2 AS SELECT helper()';
         CREATE ROLE writer;
       END IF;
     END $$`,
    ['relation app.Users', 'schema app', 'type app.money_like', 'routine helper', 'relation Users'],
    ['type app.mood', 'relation v2', 'type v2', 'role writer'],
  ],
  ["DO LANGUAGE plx 'call it'", ['language plx', 'routine it'], []],
]

describe('mentionsOf', () => {
  it.each(CASES)('%s', (sql, needs, provides) => {
    const found = read(sql)
    expect(found.needs).toEqual(expect.arrayContaining([...needs]))
    expect(found.provides).toEqual(provides)
  })

  it('leaves out what PostgreSQL itself has, and what the statement makes', () => {
    expect(read('CREATE TABLE t AS SELECT pg_catalog.now(), 1::int').needs).toEqual([])
  })
})
