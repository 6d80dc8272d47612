import { beforeAll, describe, expect, it } from 'vitest'
import { loadParser } from '@/lib/sql/parse'
import { expectSameAfterPrinting, lastEnding, recordsOf } from '@/lib/testing/kind-case'

beforeAll(() => loadParser())

const C = 'CREATE TYPE c AS (a integer, b text COLLATE "C");'

describe('composite', () => {
  it.each([
    [C, ['a integer', 'b text "C"']],
    [`${C} ALTER TYPE c ADD ATTRIBUTE d date, DROP ATTRIBUTE a CASCADE`, ['b text "C"', 'd date']],
    [
      `${C} ALTER TYPE c ALTER ATTRIBUTE b TYPE varchar(3)`,
      ['a integer', 'b character varying(3)'],
    ],
    [`${C} ALTER TYPE c RENAME ATTRIBUTE a TO "A"`, ['A integer', 'b text "C"']],
    [`${C} ALTER TYPE c DROP ATTRIBUTE IF EXISTS x`, ['a integer', 'b text "C"']],
    ['CREATE TYPE c AS ()', []],
  ])('%s', (sql, fields) => {
    const shown = recordsOf('attribute', sql).map(({ name, type, collation }) =>
      [name, type, ...(collation ? [collation] : [])].join(' '),
    )
    expect(shown).toEqual(fields)
    expectSameAfterPrinting('attribute', sql)
  })

  it.each([
    [`${C} ALTER TYPE c DROP ATTRIBUTE x`, 'the composite type has no attribute "x"'],
    [`${C} ALTER TYPE c ADD ATTRIBUTE a text`, 'the composite type already has an attribute "a"'],
    [
      `${C} CREATE TYPE c AS (a integer)`,
      'type "c" exists already as a composite; rename one of the two or drop the first',
    ],
  ])('%s', (sql, reason) => {
    expect(lastEnding(sql)).toEqual({ outcome: 'rejected', reason })
  })
})
