import { beforeAll, describe, expect, it } from 'vitest'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { printDdl } from '@/lib/sql/print/print'
import { expectSameAfterPrinting, lastEnding } from '@/lib/testing/kind-case'

beforeAll(() => loadParser())

const BEFORE = `CREATE ROLE r; CREATE ROLE o; CREATE TABLE t (id integer GENERATED ALWAYS AS IDENTITY, a text);
  CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1'; CREATE TYPE e AS ENUM ('x');`

const rights = (sql: string, version = 18) =>
  printDdl(importSql(BEFORE + sql).document, { version })
    .statements.map((statement) => statement.sql)
    .filter((text) => /^(GRANT|REVOKE|ALTER DEFAULT)/.test(text))

/** What a script leaves behind, as it is printed. */
const CASES: readonly (readonly [string, string[]])[] = [
  ['GRANT INSERT, SELECT ON t TO r', ['GRANT SELECT, INSERT ON TABLE t TO r']],
  ['GRANT SELECT ON t TO r; REVOKE ALL ON t FROM r', []],
  ['GRANT ALL ON t TO r', ['GRANT ALL PRIVILEGES ON TABLE t TO r']],
  [
    'GRANT ALL ON t TO r WITH GRANT OPTION; REVOKE GRANT OPTION FOR SELECT ON t FROM r',
    [
      'GRANT INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER, MAINTAIN ON TABLE t TO r WITH GRANT OPTION',
      'GRANT SELECT ON TABLE t TO r',
    ],
  ],
  [
    'GRANT SELECT (id, a), UPDATE (a) ON t TO r',
    ['GRANT SELECT (a, id) ON TABLE t TO r', 'GRANT UPDATE (a) ON TABLE t TO r'],
  ],
  ['GRANT SELECT (a) ON t TO r; REVOKE SELECT ON t FROM r', []],
  ['GRANT SELECT (a) ON t TO r; ALTER TABLE t RENAME a TO b', ['GRANT SELECT (b) ON TABLE t TO r']],
  ['REVOKE ALL ON FUNCTION f() FROM PUBLIC', ['REVOKE EXECUTE ON FUNCTION f() FROM PUBLIC']],
  [
    'REVOKE ALL ON FUNCTION f() FROM PUBLIC; GRANT EXECUTE ON FUNCTION f() TO PUBLIC',
    ['GRANT EXECUTE ON FUNCTION f() TO PUBLIC'],
  ],
  ['REVOKE ALL ON TABLE t FROM PUBLIC', []],
  ['REVOKE USAGE ON TYPE e FROM PUBLIC', ['REVOKE USAGE ON TYPE e FROM PUBLIC']],
  [
    'ALTER TABLE t OWNER TO o; REVOKE ALL ON t FROM o; GRANT SELECT ON t TO o',
    ['REVOKE ALL PRIVILEGES ON TABLE t FROM o', 'GRANT SELECT ON TABLE t TO o'],
  ],
  ['GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO r', ['GRANT USAGE ON SEQUENCE t_id_seq TO r']],
  [
    'ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO r; CREATE TABLE later ()',
    ['GRANT SELECT ON TABLE later TO r', 'ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO r'],
  ],
]

describe('grant', () => {
  it.each(CASES)('%s', (sql, expected) => {
    expect(rights(sql)).toEqual(expected)
    expectSameAfterPrinting('grant', BEFORE + sql)
  })

  it('does not take away from an old server what it does not know', () => {
    const sql = 'ALTER TABLE t OWNER TO o; REVOKE MAINTAIN, DELETE ON t FROM o'
    expect(rights(sql, 16)).toEqual(['REVOKE DELETE ON TABLE t FROM o'])
    expect(rights(sql, 17)).toEqual(['REVOKE DELETE, MAINTAIN ON TABLE t FROM o'])
  })

  it('says that an old server cannot give what it does not know', () => {
    const { document } = importSql(`${BEFORE}GRANT MAINTAIN ON t TO r`)
    const [problem] = printDdl(document, { version: 16 }).diagnostics
    expect(problem?.message).toContain('the privilege MAINTAIN')
  })

  it.each([
    ['GRANT EXECUTE ON t TO r', 'rejected'],
    ['GRANT SELECT ON nowhere TO r', 'rejected'],
    ['GRANT CONNECT ON DATABASE d TO r', 'verbatim'],
    ['REVOKE EXECUTE ON FUNCTION lo_import(text) FROM PUBLIC', 'verbatim'],
  ])('%s', (sql, outcome) => {
    expect(lastEnding(BEFORE + sql).outcome).toBe(outcome)
  })
})
