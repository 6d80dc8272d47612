import { beforeAll, describe, expect, it } from 'vitest'
import { loadParser } from '@/lib/sql/parse'
import { expectSameAfterPrinting, lastEnding, recordsOf } from '@/lib/testing/kind-case'

beforeAll(() => loadParser())

const E = "CREATE TYPE e AS ENUM ('a', 'b');"

describe('enum', () => {
  it.each([
    [E, ['a', 'b']],
    ['CREATE TYPE e AS ENUM ()', []],
    ["CREATE TYPE e AS ENUM ('it''s', '')", ["it's", '']],
    [`${E} ALTER TYPE e ADD VALUE 'c'`, ['a', 'b', 'c']],
    [`${E} ALTER TYPE e ADD VALUE 'c' BEFORE 'a'`, ['c', 'a', 'b']],
    [`${E} ALTER TYPE e ADD VALUE IF NOT EXISTS 'a' AFTER 'b'`, ['a', 'b']],
    [`${E} ALTER TYPE e RENAME VALUE 'a' TO 'z'`, ['z', 'b']],
  ])('%s', (sql, labels) => {
    const [record] = recordsOf('enum', sql)
    expect(record?.labels.map(({ label }) => label)).toEqual(labels)
  })

  it('knows a label again after it was renamed', () => {
    const [record] = recordsOf(
      'enum',
      `${E} ALTER TYPE e RENAME VALUE 'a' TO 'z'; ALTER TYPE e ADD VALUE 'a'`,
    )
    expect(record?.labels).toEqual([
      { key: 'a', label: 'z' },
      { key: 'b', label: 'b' },
      { key: 'a 2', label: 'a' },
    ])
  })

  it.each([
    [`${E} ALTER TYPE e ADD VALUE 'a'`, 'enum "e" has the label "a" already'],
    [`${E} ALTER TYPE e ADD VALUE 'c' AFTER 'x'`, 'enum "e" has no label "x"'],
    [`${E} ALTER TYPE e RENAME VALUE 'x' TO 'y'`, 'enum "e" has no label "x"'],
    ["CREATE TYPE e AS ENUM ('a', 'a')", 'enum "e" has the label "a" twice'],
  ])('%s', (sql, reason) => {
    expect(lastEnding(sql)).toEqual({ outcome: 'rejected', reason })
  })

  it('prints what it read', () => expectSameAfterPrinting('enum', E))
})
