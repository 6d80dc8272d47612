import { beforeAll, describe, expect, it } from 'vitest'
import { loadParser } from '@/lib/sql/parse'
import { expectSameAfterPrinting, lastEnding, recordsOf } from '@/lib/testing/kind-case'
import type { Aggregate } from './model'

beforeAll(() => loadParser())

const input = (type: string, mode: 'in' | 'variadic' = 'in') => ({
  name: null,
  mode,
  type,
  default: null,
})
const OPTIONS = [
  { name: 'sfunc', value: 'f' },
  { name: 'stype', value: 'integer' },
]

const CASES: readonly (readonly [string, Partial<Aggregate>])[] = [
  [
    'CREATE AGGREGATE g(integer) (sfunc = f, stype = int4)',
    { arguments: [input('integer')], ordered: null, options: OPTIONS },
  ],
  ['CREATE AGGREGATE g(*) (sfunc = f, stype = int4)', { arguments: [], options: OPTIONS }],
  [
    'CREATE AGGREGATE g (basetype = integer, sfunc1 = f, stype1 = int4)',
    { arguments: [input('integer')], options: OPTIONS },
  ],
  ['CREATE AGGREGATE g (basetype = "any", sfunc = f, stype = int4)', { arguments: [] }],
  [
    'CREATE AGGREGATE g(text ORDER BY integer, date) (sfunc = f, stype = int4)',
    { arguments: [input('text'), input('integer'), input('date')], ordered: 1 },
  ],
  [
    'CREATE AGGREGATE g(VARIADIC "any" ORDER BY VARIADIC "any") (sfunc = f, stype = int4, hypothetical)',
    {
      arguments: [input('"any"', 'variadic')],
      ordered: 1,
      options: [...OPTIONS, { name: 'hypothetical', value: null }],
    },
  ],
  [
    "CREATE AGGREGATE g(integer) (sfunc = f, stype = int4, initcond = 'a''b', sspace = 8, sortop = OPERATOR(pg_catalog.>), parallel = SAFE)",
    {
      options: [
        ...OPTIONS,
        { name: 'initcond', value: "'a''b'" },
        { name: 'sspace', value: '8' },
        { name: 'sortop', value: 'OPERATOR(pg_catalog.>)' },
        { name: 'parallel', value: 'safe' },
      ],
    },
  ],
]

describe('aggregate', () => {
  it.each(CASES)('%s', (sql, expected) => {
    expect(recordsOf('aggregate', sql)[0]).toMatchObject(expected)
    expectSameAfterPrinting('aggregate', sql)
  })

  it('refuses an option that there is not', () => {
    const reason = 'an aggregate has no option "colour"'
    expect(lastEnding('CREATE AGGREGATE g(integer) (colour = f)')).toEqual({
      outcome: 'rejected',
      reason,
    })
  })
})
