import { beforeAll, describe, expect, it } from 'vitest'
import { loadParser } from '@/lib/sql/parse'
import { expectSameAfterPrinting, lastEnding, recordsOf } from '@/lib/testing/kind-case'
import type { MaterializedView } from './model'

beforeAll(() => loadParser())

const TABLE = 'CREATE TABLE t (id int PRIMARY KEY, a text);'
const M = `CREATE MATERIALIZED VIEW m AS TABLE t;`

const CASES: readonly (readonly [string, Partial<MaterializedView>])[] = [
  [
    'CREATE MATERIALIZED VIEW m (x) USING heap WITH (fillfactor = 70) TABLESPACE fast AS SELECT id FROM t WITH NO DATA',
    {
      columns: ['x'],
      query: 'SELECT id FROM t',
      populated: false,
      accessMethod: 'heap',
      tablespace: 'fast',
      options: [{ name: 'fillfactor', value: '70' }],
    },
  ],
  ['CREATE MATERIALIZED VIEW m AS TABLE t WITH DATA', { query: 'TABLE t', populated: true }],
  [`${M} REFRESH MATERIALIZED VIEW m WITH NO DATA`, { populated: false }],
  [
    `${M} REFRESH MATERIALIZED VIEW m WITH NO DATA; REFRESH MATERIALIZED VIEW CONCURRENTLY m`,
    { populated: true },
  ],
  [
    `${M} ALTER MATERIALIZED VIEW m ALTER a SET STATISTICS 5, ALTER id SET STATISTICS 6, ALTER id SET STATISTICS -1`,
    { columnStatistics: [{ column: 'a', statistics: 5 }] },
  ],
  [
    `${M} ALTER MATERIALIZED VIEW m SET (fillfactor = 50, autovacuum_enabled), RESET (fillfactor), SET TABLESPACE fast`,
    { options: [{ name: 'autovacuum_enabled', value: null }], tablespace: 'fast' },
  ],
]

describe('materialized view', () => {
  it.each(CASES)('%s', (sql, expected) => {
    expect(recordsOf('materialized-view', `${TABLE}${sql}`)[0]).toMatchObject(expected)
    expectSameAfterPrinting('materialized-view', `${TABLE}${sql}`)
  })

  it('marks the index that it is clustered on', () => {
    const sql = `${TABLE}${M} CREATE INDEX i ON m (id); CREATE INDEX j ON m (a); ALTER MATERIALIZED VIEW m CLUSTER ON i; ALTER MATERIALIZED VIEW m CLUSTER ON j`
    const clustered = recordsOf('index', sql).map((index) => [index.name, index.clustered])
    expect(clustered).toEqual([
      ['i', false],
      ['j', true],
    ])
  })

  const ENDINGS: readonly (readonly [string, string, string])[] = [
    [
      'CREATE TABLE c AS SELECT * FROM t',
      'verbatim',
      'only running the query can tell which columns the table gets',
    ],
    ['CREATE TEMP TABLE c AS TABLE t', 'skipped', 'a temporary table ends with its session'],
    ['REFRESH MATERIALIZED VIEW t', 'rejected', '"t" is a table, not a materialized view'],
    [`${M} CREATE MATERIALIZED VIEW IF NOT EXISTS m AS SELECT 1`, 'skipped', 'exists already'],
    [`${M} ALTER MATERIALIZED VIEW m CLUSTER ON x`, 'rejected', 'has no index "x"'],
    [`${M} ALTER MATERIALIZED VIEW m ALTER a SET STORAGE main`, 'verbatim', 'kept as SQL'],
  ]
  it.each(ENDINGS)('%s: %s', (sql, outcome, reason) => {
    const ending = lastEnding(`${TABLE}${sql}`)
    expect(ending.outcome).toBe(outcome)
    expect(ending.reason).toContain(reason)
  })
})
