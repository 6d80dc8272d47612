import { beforeAll, describe, expect, it } from 'vitest'
import { loadParser } from '@/lib/sql/parse'
import { expectSameAfterPrinting, lastEnding, recordsOf } from '@/lib/testing/kind-case'
import type { Operator } from './model'

beforeAll(() => loadParser())

const O = 'CREATE OPERATOR === (leftarg = integer, rightarg = int4, procedure = int4eq);'

const CASES: readonly (readonly [string, Partial<Operator>])[] = [
  [O, { name: '===', left: 'integer', right: 'integer', function: 'int4eq', options: [] }],
  [
    'CREATE OPERATOR === (rightarg = integer, function = f, commutator = ==>, sort1 = <, hashes)',
    {
      left: null,
      options: [
        { name: 'commutator', value: '==>' },
        { name: 'merges', value: null },
        { name: 'hashes', value: null },
      ],
    },
  ],
  [
    'CREATE SCHEMA a; CREATE OPERATOR a.=== (rightarg = integer, function = f, negator = OPERATOR(a.!!), commutator = OPERATOR(b.!!))',
    {
      options: [
        { name: 'negator', value: '!!' },
        { name: 'commutator', value: 'OPERATOR(b.!!)' },
      ],
    },
  ],
  [
    `${O} ALTER OPERATOR === (integer, integer) SET (restrict = eqsel, join = eqjoinsel, restrict = none)`,
    { options: [{ name: 'join', value: 'eqjoinsel' }] },
  ],
]

describe('operator', () => {
  it.each(CASES)('%s', (sql, expected) => {
    expect(recordsOf('operator', sql)[0]).toMatchObject(expected)
  })

  it('prints what it read', () => expectSameAfterPrinting('operator', O))

  it.each([
    [`${O}${O}`, 'operator === exists already for these types'],
    ['CREATE OPERATOR === (rightarg = integer)', 'operator === has no function'],
    [
      'CREATE OPERATOR === (leftarg = integer, function = f)',
      'operator === has no right argument; PostgreSQL knows no postfix operators',
    ],
  ])('%s', (sql, reason) => {
    expect(lastEnding(sql)).toEqual({ outcome: 'rejected', reason })
  })
})
