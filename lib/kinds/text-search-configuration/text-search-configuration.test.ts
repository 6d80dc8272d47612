import { beforeAll, describe, expect, it } from 'vitest'
import { loadParser } from '@/lib/sql/parse'
import { expectSameAfterPrinting, lastEnding, recordsOf } from '@/lib/testing/kind-case'
import type { TextSearchConfiguration } from './model'

beforeAll(() => loadParser())

const COPY = 'CREATE TEXT SEARCH CONFIGURATION c (COPY = english);'
const OWN = 'CREATE TEXT SEARCH CONFIGURATION c (PARSER = "default");'
const ALTER = 'ALTER TEXT SEARCH CONFIGURATION c'

const CASES: readonly (readonly [string, TextSearchConfiguration['mappings']])[] = [
  [COPY, []],
  [`${COPY} ${ALTER} ALTER MAPPING FOR email WITH simple`, []],
  [
    `${COPY} ${ALTER} ALTER MAPPING FOR email WITH a, simple`,
    [{ token: 'email', dictionaries: ['a', 'simple'] }],
  ],
  [`${COPY} ${ALTER} DROP MAPPING FOR email`, [{ token: 'email', dictionaries: [] }]],
  [`${COPY} ${ALTER} DROP MAPPING IF EXISTS FOR tag`, []],
  [
    `${COPY} ${ALTER} ALTER MAPPING FOR word REPLACE english_stem WITH x`,
    [{ token: 'word', dictionaries: ['x'] }],
  ],
  [
    `${OWN} ${ALTER} ADD MAPPING FOR word, tag WITH x; ${ALTER} DROP MAPPING FOR tag`,
    [{ token: 'word', dictionaries: ['x'] }],
  ],
]

describe('text search configuration', () => {
  it.each(CASES)('%s', (sql, mappings) => {
    expect(recordsOf('text-search-configuration', sql)[0]?.mappings).toEqual(mappings)
    expectSameAfterPrinting('text-search-configuration', sql)
  })

  it.each([
    [`${COPY} ${ALTER} ADD MAPPING FOR email WITH x`, 'rejected'],
    [`${OWN} ${ALTER} DROP MAPPING FOR email`, 'rejected'],
    ['CREATE TEXT SEARCH CONFIGURATION c (COPY = elsewhere)', 'verbatim'],
  ])('%s', (sql, outcome) => {
    expect(lastEnding(sql).outcome).toBe(outcome)
  })
})
