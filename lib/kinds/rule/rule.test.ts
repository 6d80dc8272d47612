import { beforeAll, describe, expect, it } from 'vitest'
import { loadParser } from '@/lib/sql/parse'
import { expectSameAfterPrinting, lastEnding, recordsOf } from '@/lib/testing/kind-case'
import { joinStatements, statementsOf } from './action'
import type { Rule } from './model'

beforeAll(() => loadParser())

const BEFORE = 'CREATE TABLE t (id int, a text); CREATE VIEW v AS SELECT id, a FROM t;'
const R = 'CREATE RULE r AS ON UPDATE TO t DO ALSO NOTIFY x;'

const CASES: readonly (readonly [string, Partial<Rule>])[] = [
  [
    'CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING',
    { event: 'delete', instead: true, action: 'NOTHING', condition: null },
  ],
  [R, { event: 'update', instead: false, action: 'NOTIFY x' }],
  [
    "CREATE RULE r AS ON INSERT TO t WHERE new.id > 0 AND (new.a = 'do') DO DELETE FROM t",
    { condition: "new.id > 0 AND (new.a = 'do')", action: 'DELETE FROM t' },
  ],
  [
    "CREATE RULE r AS ON INSERT TO t DO ALSO (DELETE FROM t; NOTIFY y, ';')",
    { action: "(DELETE FROM t;\n    NOTIFY y, ';')" },
  ],
  ['CREATE RULE r AS ON INSERT TO t DO ALSO (DELETE FROM t;)', { action: 'DELETE FROM t' }],
  [`${R} ALTER TABLE t ENABLE ALWAYS RULE r`, { enabled: 'always' }],
  [`${R} ALTER TABLE t DISABLE RULE r; ALTER TABLE t ENABLE RULE r`, { enabled: 'origin' }],
  [
    `${R} COMMENT ON RULE r ON t IS 'kept'; CREATE OR REPLACE RULE r AS ON DELETE TO t DO INSTEAD NOTHING`,
    { event: 'delete', comment: 'kept' },
  ],
]

describe('rule', () => {
  it.each(CASES)('%s', (sql, expected) => {
    expect(recordsOf('rule', `${BEFORE}${sql}`)[0]).toMatchObject(expected)
    expectSameAfterPrinting('rule', `${BEFORE}${sql}`)
  })

  it('takes the query of a view from its rule ON SELECT', () => {
    const sql =
      'CREATE OR REPLACE RULE "_RETURN" AS ON SELECT TO v DO INSTEAD SELECT 1, \'x\'::text'
    expect(recordsOf('view', `${BEFORE}${sql}`)[0]?.query).toBe("SELECT 1, 'x'::text")
  })

  it.each([
    [
      'CREATE RULE "_RETURN" AS ON SELECT TO t DO INSTEAD SELECT 1',
      'verbatim',
      'a rule ON SELECT turns a table into a view',
    ],
    [`${R}${R}`, 'rejected', 'rule "r" exists already on "t"; drop it first'],
    ['ALTER TABLE t DISABLE RULE r', 'rejected', '"t" has no rule "r"'],
  ])('%s', (sql, outcome, reason) => {
    expect(lastEnding(`${BEFORE}${sql}`)).toEqual({ outcome, reason })
  })

  it('cuts an action only at the semicolons between its statements', () => {
    expect(statementsOf("(SELECT ';' || (1;2); ; NOTIFY a)")).toEqual([
      "SELECT ';' || (1;2)",
      'NOTIFY a',
    ])
    expect(statementsOf('(SELECT 1) UNION (SELECT 2)')).toEqual(['(SELECT 1) UNION (SELECT 2)'])
    expect(joinStatements([])).toBe('NOTHING')
  })
})
