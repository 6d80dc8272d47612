import { beforeAll, describe, expect, it } from 'vitest'
import { loadParser } from '@/lib/sql/parse'
import { expectSameAfterPrinting, lastEnding, recordsOf } from '@/lib/testing/kind-case'
import type { Statistics } from './model'

beforeAll(() => loadParser())

const BEFORE = 'CREATE TABLE t (a int, b int, c text);'
const S = 'CREATE STATISTICS s ON a, b FROM t;'
const long = 'x'.repeat(40)

const CASES: readonly (readonly [string, Partial<Statistics>])[] = [
  [S, { name: 's', kinds: [], target: null }],
  ['CREATE STATISTICS s (MCV, ndistinct) ON a, c FROM t', { kinds: ['mcv', 'ndistinct'] }],
  ['CREATE STATISTICS ON a, c FROM t', { name: 't_a_c_stat' }],
  ['CREATE STATISTICS ON b, (a + 1), lower(c) FROM t', { name: 't_b_expr_expr_stat' }],
  [
    `CREATE TABLE ${long} (${long} int, a int); CREATE STATISTICS ON ${long}, a FROM ${long}`,
    { name: `${'x'.repeat(29)}_${'x'.repeat(28)}_stat` },
  ],
  [`${S} ALTER STATISTICS s SET STATISTICS 100`, { target: 100 }],
  [`${S} ALTER STATISTICS s SET STATISTICS 0`, { target: 0 }],
  [
    `${S} ALTER STATISTICS s SET STATISTICS 5; ALTER STATISTICS s SET STATISTICS DEFAULT`,
    { target: null },
  ],
]

describe('statistics', () => {
  it.each(CASES)('%s', (sql, expected) => {
    expect(recordsOf('statistics', `${BEFORE}${sql}`)[0]).toMatchObject(expected)
    expectSameAfterPrinting('statistics', `${BEFORE}${sql}`)
  })

  it('keeps expressions as they are written, columns by id', () => {
    const sql = `${BEFORE} CREATE STATISTICS s ON a, (b % 2), lower(c) FROM t`
    const [a] = recordsOf('column', sql)
    expect(recordsOf('statistics', sql)[0]?.elements).toEqual([
      { column: a?.id, expression: null },
      { column: null, expression: 'b % 2' },
      { column: null, expression: 'lower(c)' },
    ])
  })

  it('goes away with its table and with its column', () => {
    expect(recordsOf('statistics', `${BEFORE}${S} DROP TABLE t`)).toEqual([])
    expect(recordsOf('statistics', `${BEFORE}${S} ALTER TABLE t DROP COLUMN b`)).toEqual([])
  })

  it.each([
    ['CREATE STATISTICS s ON a, x FROM t', 'rejected', 'table "t" has no column "x"'],
    [`${S}${S}`, 'rejected', 'exists already'],
    [`${S} CREATE STATISTICS IF NOT EXISTS s ON a, c FROM t`, 'skipped', 'exists already'],
    ['ALTER STATISTICS IF EXISTS s SET STATISTICS 1', 'skipped', 'does not exist'],
  ])('%s', (sql, outcome, reason) => {
    const ending = lastEnding(`${BEFORE}${sql}`)
    expect(ending.outcome).toBe(outcome)
    expect(ending.reason).toContain(reason)
  })
})
