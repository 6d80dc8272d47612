import { beforeAll, describe, expect, it } from 'vitest'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { printDdl } from '@/lib/sql/print/print'
import { expectSameAfterPrinting, recordsOf } from '@/lib/testing/kind-case'

beforeAll(() => loadParser())

const BEFORE = 'CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY, a text, b date);\n'

const CASES: readonly (readonly [string, readonly (readonly string[])[]])[] = [
  [
    "INSERT INTO t VALUES (1, 'x', NULL), (2, lower('Y'), DEFAULT)",
    [
      ['1', "'x'", 'NULL'],
      ['2', "lower('Y')", 'DEFAULT'],
    ],
  ],
  ["INSERT INTO t (a) VALUES ('(,)') RETURNING id", [["'(,)'"]]],
  ["INSERT INTO t (a) VALUES ('x'); INSERT INTO t (a) VALUES (E'\\n')", [["'x'"], ["E'\\n'"]]],
  [
    "COPY t (id, a) FROM stdin;\n1\tit's\n2\t\\N\n\\.\n",
    [
      ["'1'", "'it''s'"],
      ["'2'", 'NULL'],
    ],
  ],
]

const SKIPPED: readonly (readonly [string, string])[] = [
  ['INSERT INTO t (a) SELECT a FROM t', 'its rows are the result of a query'],
  ["INSERT INTO t (a) VALUES ('x') ON CONFLICT DO NOTHING", 'what it does depends on the rows'],
  ['INSERT INTO t (a) VALUES ((SELECT a FROM t LIMIT 1))', 'its rows come from a query'],
  ['INSERT INTO t DEFAULT VALUES', 'its rows are the result of a query'],
  ["COPY t FROM '/data'", 'its rows are not part of the script'],
  ['COPY t TO stdout', 'it writes rows out'],
]

const ending = (sql: string) => importSql(`${BEFORE}${sql}`, { seeds: true }).account.at(-1)

describe('seed', () => {
  it.each(CASES)('%s', (sql, rows) => {
    expect(recordsOf('seed', `${BEFORE}${sql}`)[0]?.rows).toEqual(rows)
    expectSameAfterPrinting('seed', `${BEFORE}${sql}`)
  })

  it.each(SKIPPED)('%s', (sql, reason) => {
    expect(ending(sql)).toMatchObject({ outcome: 'skipped' })
    expect(ending(sql)?.reason).toContain(reason)
  })

  it('takes so many rows and no more', () => {
    const rows = Array.from({ length: 501 }, (_, i) => `(${i})`).join(', ')
    expect(ending(`INSERT INTO t (id) VALUES ${rows}`)?.reason).toBe(
      '501 rows of data are not part of the schema',
    )
  })

  it('refuses rows that do not fit', () => {
    expect(ending('INSERT INTO t (x) VALUES (1)')?.reason).toBe('table "t" has no column "x"')
    expect(ending("INSERT INTO t VALUES (1, '', NULL, 4)")?.outcome).toBe('rejected')
  })

  it('fills identity columns too, and tables that others point at first', () => {
    const sql = `CREATE TABLE a (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, b int);
      CREATE TABLE b (id int PRIMARY KEY);
      ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b;
      INSERT INTO a VALUES (1, 1); INSERT INTO b VALUES (1);`
    const { statements } = printDdl(importSql(sql, { seeds: true }).document, { seeds: true })
    expect(statements.slice(-2).map((statement) => statement.sql)).toEqual([
      'INSERT INTO b (id) VALUES\n  (1)',
      'INSERT INTO a (id, b) OVERRIDING SYSTEM VALUE VALUES\n  (1, 1)',
    ])
  })
})
