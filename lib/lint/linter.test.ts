import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Document } from '@/lib/document/document'
import type { RecordChanges } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { loadParser } from '@/lib/sql/parse'
import { PROFILES, STANDARD_IDS } from '@/lib/standards/profiles'
import { documentArbitrary } from '@/lib/testing/arbitrary/document'
import { Linter } from './linter'
import { RULES } from './registry'
import { makeStandard } from './standard'

const TODAY = '2026-06-30'
const STANDARDS = STANDARD_IDS.map((id) => makeStandard(PROFILES[id], RULES))

beforeAll(() => loadParser())

function changesBetween(from: Document, to: Document): RecordChanges {
  const changes = new Map<Id, AnyRecord | null>()
  for (const [id, record] of to.records)
    if (from.records.get(id) !== record) changes.set(id, record)
  for (const id of from.records.keys()) if (!to.records.has(id)) changes.set(id, null)
  return changes
}

const told = (linter: Linter) =>
  linter.all().map(({ key, message, severity }) => [key, severity, message])

test('after any edit the findings are those of a full look', () => {
  let some = 0
  const property = fc.property(
    documentArbitrary,
    documentArbitrary,
    fc.constantFrom(...STANDARDS),
    fc.infiniteStream(fc.boolean()),
    (from, to, standard, chance) => {
      const linter = Linter.of(standard, from, TODAY)
      let at = from
      // Some of the changes at a time: documents in between may hold loose ends, as they do while several people edit.
      for (const [id, record] of changesBetween(from, to)) {
        if (!chance.next().value) continue
        const records = new Map(at.records)
        if (record) records.set(id, record)
        else records.delete(id)
        const next = { records }
        linter.update(next, new Map([[id, record]]))
        at = next
      }
      linter.update(to, changesBetween(at, to))
      const full = told(Linter.of(standard, to, TODAY))
      expect(told(linter)).toEqual(full)
      some += full.length
    },
  )
  fc.assert(property, { numRuns: 60 })
  expect(some).toBeGreaterThan(0)
})
