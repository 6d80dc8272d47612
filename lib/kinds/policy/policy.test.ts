import { beforeAll, describe, expect, it } from 'vitest'
import { loadParser } from '@/lib/sql/parse'
import { expectSameAfterPrinting, lastEnding, recordsOf } from '@/lib/testing/kind-case'
import type { Policy } from './model'

beforeAll(() => loadParser())

const BEFORE = 'CREATE TABLE t (id int, a text);'
const P = 'CREATE POLICY p ON t USING (id > 0);'

const CASES: readonly (readonly [string, Partial<Policy>])[] = [
  [
    'CREATE POLICY p ON t',
    { command: 'all', permissive: true, roles: ['public'], using: null, check: null },
  ],
  [
    "CREATE POLICY p ON t AS RESTRICTIVE FOR UPDATE TO bob, \"Ann\", CURRENT_USER USING ((id > 0)) WITH CHECK (a IN ('using', 'x'))",
    {
      command: 'update',
      permissive: false,
      roles: ['bob', 'Ann', 'CURRENT_USER'],
      using: '(id > 0)',
      check: "a IN ('using', 'x')",
    },
  ],
  [`${P} ALTER POLICY p ON t TO bob`, { roles: ['bob'], using: 'id > 0' }],
  [`${P} ALTER POLICY p ON t WITH CHECK (true)`, { using: 'id > 0', check: 'true' }],
  [`${P} ALTER POLICY p ON t USING (id > 1)`, { using: 'id > 1', check: null }],
]

describe('policy', () => {
  it.each(CASES)('%s', (sql, expected) => {
    expect(recordsOf('policy', `${BEFORE}${sql}`)[0]).toMatchObject(expected)
    expectSameAfterPrinting('policy', `${BEFORE}${sql}`)
  })

  it.each([
    [`${P}${P}`, 'policy "p" exists already on "t"; drop or alter it'],
    ['ALTER POLICY p ON t TO bob', '"t" has no policy "p"'],
    ['CREATE VIEW v AS TABLE t; CREATE POLICY p ON v', '"v" is a view, which cannot have policies'],
  ])('%s', (sql, reason) => {
    expect(lastEnding(`${BEFORE}${sql}`)).toEqual({ outcome: 'rejected', reason })
  })
})
