import { beforeAll, describe, expect, it } from 'vitest'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { printDdl } from '@/lib/sql/print/print'
import { expectSameAfterPrinting, lastEnding, recordsOf } from '@/lib/testing/kind-case'
import type { Trigger } from './model'

beforeAll(() => loadParser())

const BEFORE = `CREATE TABLE t (id int, a text); CREATE VIEW v AS TABLE t;
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';`
const T = 'CREATE TRIGGER x BEFORE INSERT ON t EXECUTE FUNCTION f();'

const CASES: readonly (readonly [string, Partial<Trigger>])[] = [
  [T, { timing: 'before', events: ['insert'], row: false, function: 'f', enabled: 'origin' }],
  [
    'CREATE TRIGGER x AFTER DELETE OR TRUNCATE OR INSERT OR UPDATE ON t EXECUTE PROCEDURE f()',
    { timing: 'after', events: ['insert', 'update', 'delete', 'truncate'] },
  ],
  [
    "CREATE TRIGGER x BEFORE UPDATE OF a ON t FOR EACH ROW WHEN (OLD.a <> ALL ('{a,b}')) EXECUTE FUNCTION f('x', 2, TRUE)",
    { row: true, when: "OLD.a <> ALL ('{a,b}')", arguments: ['x', '2', 'true'] },
  ],
  [
    'CREATE TRIGGER x AFTER UPDATE ON t REFERENCING NEW TABLE AS n OLD TABLE o EXECUTE FUNCTION f()',
    { oldTable: 'o', newTable: 'n' },
  ],
  [
    'CREATE CONSTRAINT TRIGGER x AFTER INSERT ON t FROM v DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION f()',
    { constraint: { deferrable: 'deferred', from: 'v' } },
  ],
  [
    'CREATE TRIGGER x INSTEAD OF UPDATE OF a ON v FOR EACH ROW EXECUTE FUNCTION f()',
    { timing: 'instead of', columns: [{ name: 'a' }] },
  ],
  [`${T} ALTER TABLE t DISABLE TRIGGER x`, { enabled: 'disabled' }],
  [`${T} ALTER TABLE t ENABLE REPLICA TRIGGER x`, { enabled: 'replica' }],
  [`${T} ALTER TABLE t ENABLE ALWAYS TRIGGER x`, { enabled: 'always' }],
  [
    `${T} ALTER TABLE t DISABLE TRIGGER ALL; ALTER TABLE t ENABLE TRIGGER USER`,
    { enabled: 'origin' },
  ],
  [
    `${T} COMMENT ON TRIGGER x ON t IS 'kept'; CREATE OR REPLACE TRIGGER x AFTER INSERT ON t EXECUTE FUNCTION f()`,
    { timing: 'after', comment: 'kept' },
  ],
]

describe('trigger', () => {
  it.each(CASES)('%s', (sql, expected) => {
    expect(recordsOf('trigger', `${BEFORE}${sql}`)[0]).toMatchObject(expected)
    expectSameAfterPrinting('trigger', `${BEFORE}${sql}`)
  })

  it("says what differs in a partition's copy, after the parent's own switch", () => {
    const sql = `${BEFORE} CREATE TABLE p (id int) PARTITION BY LIST (id);
      CREATE TABLE p1 PARTITION OF p DEFAULT;
      CREATE TRIGGER x BEFORE INSERT ON p FOR EACH ROW EXECUTE FUNCTION f();
      ALTER TABLE p DISABLE TRIGGER x; ALTER TABLE p1 ENABLE TRIGGER x`
    const { statements } = printDdl(importSql(sql).document)
    expect(statements.map((statement) => statement.sql).slice(-2)).toEqual([
      'ALTER TABLE p DISABLE TRIGGER x',
      'ALTER TABLE p1 ENABLE TRIGGER x',
    ])
  })

  it.each([
    [`${T} ${T}`, 'trigger "x" exists already on "t"; drop it first'],
    ['ALTER TABLE t DISABLE TRIGGER nothing', '"t" has no trigger "nothing"'],
    [
      'CREATE TRIGGER x BEFORE UPDATE OF b ON t EXECUTE FUNCTION f()',
      'table "t" has no column "b" for trigger "x"',
    ],
  ])('%s', (sql, reason) => {
    expect(lastEnding(`${BEFORE}${sql}`)).toEqual({ outcome: 'rejected', reason })
  })
})
