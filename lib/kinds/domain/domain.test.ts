import { beforeAll, describe, expect, it } from 'vitest'
import { loadParser } from '@/lib/sql/parse'
import { expectSameAfterPrinting, lastEnding, recordsOf } from '@/lib/testing/kind-case'
import type { Domain } from './model'

beforeAll(() => loadParser())

const D = 'CREATE DOMAIN d AS integer NOT NULL CHECK (VALUE > 0);'

const CASES: readonly (readonly [string, Partial<Domain>])[] = [
  [D, { type: 'integer', notNull: { name: null }, default: null, collation: null }],
  [
    "CREATE DOMAIN d AS varchar(9) DEFAULT lower('A' || 'b') COLLATE \"C\" CONSTRAINT n NOT NULL",
    {
      type: 'character varying(9)',
      default: "lower('A' || 'b')",
      collation: '"C"',
      notNull: { name: 'n' },
    },
  ],
  ["CREATE DOMAIN d AS text DEFAULT 'a' NULL", { default: "'a'", notNull: null }],
  [`${D} ALTER DOMAIN d SET DEFAULT 1 + 1`, { default: '1 + 1' }],
  [`${D} ALTER DOMAIN d SET DEFAULT 1; ALTER DOMAIN d DROP DEFAULT`, { default: null }],
  [`${D} ALTER DOMAIN d DROP NOT NULL`, { notNull: null }],
  [`${D} ALTER DOMAIN d DROP CONSTRAINT d_not_null`, { notNull: null }],
]

describe('domain', () => {
  it.each(CASES)('%s', (sql, expected) => {
    expect(recordsOf('domain', sql)[0]).toMatchObject(expected)
    expectSameAfterPrinting('domain', sql)
  })

  it.each([
    [D, ['d_check']],
    [`${D} ALTER DOMAIN d ADD CHECK (VALUE < 9)`, ['d_check', 'd_check1']],
    [`${D} ALTER DOMAIN d DROP CONSTRAINT d_check`, []],
    [`${D} ALTER DOMAIN d RENAME CONSTRAINT d_check TO c`, ['c']],
  ])('%s', (sql, names) => {
    expect(recordsOf('check', sql).map(({ name }) => name)).toEqual(names)
  })

  it.each([
    [`${D} ALTER DOMAIN d DROP CONSTRAINT x`, 'rejected'],
    [`${D} ALTER DOMAIN d DROP CONSTRAINT IF EXISTS x`, 'skipped'],
    [`${D} ${D}`, 'rejected'],
    ["CREATE TYPE e AS ENUM ('a'); ALTER DOMAIN e DROP DEFAULT", 'rejected'],
  ])('%s', (sql, outcome) => {
    expect(lastEnding(sql).outcome).toBe(outcome)
  })
})
