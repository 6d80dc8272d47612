import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blankTable } from '@/lib/commands/blank'
import type { Document } from '@/lib/document/document'
import { toJson } from '@/lib/document/json'
import { idSchema } from '@/lib/kinds/common'
import { makeRecord } from '@/lib/kinds/visit-record'
import { applyAll } from '@/lib/steps/apply'
import { stepsBetween } from '@/lib/steps/between'
import { addStep, moveStep, removeStep, setStep } from '@/lib/steps/make'
import type { Step } from '@/lib/steps/step'
import { documentArbitrary } from '@/lib/testing/arbitrary/document'
import { refit } from './refit'

const table = makeRecord(
  'table',
  { id: idSchema.parse('users'), parent: null, rank: 'a0' },
  blankTable('users'),
)
const documentOf = (...records: (typeof table)[]): Document => ({
  records: new Map(records.map((record) => [record.id, record])),
})
const renamed = (from: typeof table, name: string): Step[] =>
  [setStep(from, { ...from, name })].flatMap((step) => step ?? [])

function after(document: Document, steps: readonly Step[] | null): Document {
  const applied = steps && applyAll(document, steps)
  if (!applied?.ok) throw new Error('It does not fit')
  return applied.value
}

test('steps that fit are done as they are, and then there is nothing left to do', () => {
  fc.assert(
    fc.property(documentArbitrary, documentArbitrary, (from, to) => {
      const steps = stepsBetween(from, to)
      const done = after(from, refit(from, steps))
      expect(toJson(done)).toEqual(toJson(to))
    }),
    { numRuns: 30 },
  )
  const done = documentOf({ ...table, name: 'people' })
  expect(refit(done, renamed(table, 'people'))).toEqual([])
})

test('the value that was wanted takes the place of whatever stands there now', () => {
  const now = documentOf({ ...table, name: 'folk', rank: 'a5' })
  const wanted = [...renamed(table, 'people'), moveStep(table, { parent: null, rank: 'a1' })]
  expect(after(now, refit(now, wanted)).records.get(table.id)).toMatchObject({
    name: 'people',
    rank: 'a1',
  })
  expect(after(now, refit(now, [removeStep(table)])).records.size).toBe(0)
  const again = after(now, refit(now, [addStep(table)]))
  expect(again.records.get(table.id)).toEqual(table)
})

test('what is gone cannot be changed', () => {
  expect(refit(documentOf(), renamed(table, 'people'))).toBeNull()
  expect(refit(documentOf(), [removeStep(table)])).toEqual([])
  const lost = { ...table, parent: idSchema.parse('schema') }
  expect(refit(documentOf(), [addStep(lost)])).toBeNull()
})
