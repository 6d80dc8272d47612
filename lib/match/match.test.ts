import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '@/lib/document/document'
import { validateDocument } from '@/lib/document/validate'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { printDdl } from '@/lib/sql/print/print'
import { applyAll } from '@/lib/steps/apply'
import { schemaArbitrary } from '@/lib/testing/arbitrary/schema'
import { corpusCases } from '@/lib/testing/corpus-files'
import { matchDocuments } from './match'
import type { MatchOptions } from './options'

beforeAll(loadParser)

const read = (sql: string) => importSql(sql, { seeds: true })

function take(current: Document, sql: string, options: MatchOptions = {}) {
  const { document, given } = read(sql)
  const match = matchDocuments(current, document, { given, ...options })
  const applied = applyAll(current, match.steps)
  if (!applied.ok) throw new Error(applied.error.message)
  expect(new Map(applied.value.records)).toEqual(new Map(match.document.records))
  expect(validateDocument(applied.value)).toEqual([])
  return { ...match, document: applied.value }
}

const ddl = (document: Document) => printDdl(document, { seeds: true })
const statements = (document: Document) =>
  ddl(document)
    .statements.map(({ sql }) => sql)
    .sort()

describe.each(corpusCases())('$title', ({ text }) => {
  test('its own DDL changes nothing', () => {
    const { document } = read(text)
    const match = take(document, ddl(document).sql)
    expect(match.account.entries).toEqual([])
    expect(match.steps).toEqual([])
  })
})

describe('the result is the incoming document', () => {
  const cases = corpusCases()

  test.each(cases)('$title, on another schema', ({ title, text }) => {
    const other = cases[(cases.findIndex((one) => one.title === title) * 7 + 3) % cases.length]
    const { document } = read(other?.text ?? '')
    const match = take(document, text)
    expect(statements(match.document)).toEqual(statements(read(text).document))
    expect(match.problems).toEqual([])
  })

  test('for generated schemas', () => {
    fc.assert(
      fc.property(schemaArbitrary, schemaArbitrary, (a, b) => {
        const match = take(a, ddl(b).sql)
        expect(statements(match.document)).toEqual(statements(read(ddl(b).sql).document))
        expect(match.problems).toEqual([])
        const back = take(match.document, ddl(a).sql)
        expect(statements(back.document)).toEqual(statements(read(ddl(a).sql).document))
      }),
      { numRuns: 40 },
    )
  })
})

test('the DDL of a generated schema changes nothing in it', () => {
  fc.assert(
    fc.property(schemaArbitrary, (document) => {
      const match = take(document, ddl(document).sql)
      expect(match.account.entries).toEqual([])
      expect(match.steps).toEqual([])
    }),
    { numRuns: 40 },
  )
})
