import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyDocument } from '@/lib/document/document'
import { toJson } from '@/lib/document/json'
import { documentArbitrary } from '@/lib/testing/arbitrary/document'
import { applyAll } from './apply'
import { stepsBetween } from './between'

test('the steps between two documents lead from one to the other and back', () => {
  let changed = 0
  fc.assert(
    // Generated documents share ids, so records change, move, and come back as another kind.
    fc.property(documentArbitrary, documentArbitrary, (from, to) => {
      const steps = stepsBetween(from, to)
      const there = applyAll(from, steps)
      if (!there.ok) throw new Error(there.error.message)
      expect(toJson(there.value)).toEqual(toJson(to))
      const back = applyAll(there.value, stepsBetween(there.value, from))
      if (!back.ok) throw new Error(back.error.message)
      expect(toJson(back.value)).toEqual(toJson(from))
      changed += steps.filter(({ type }) => type === 'set' || type === 'move').length
    }),
    { numRuns: 60 },
  )
  expect(changed).toBeGreaterThan(0)
})

test('only what differs makes a step, and parents come before their parts', () => {
  fc.assert(
    fc.property(documentArbitrary, (document) => {
      expect(stepsBetween(document, { records: new Map(document.records) })).toEqual([])
      const known = new Set<string | null>([null])
      for (const step of stepsBetween(emptyDocument, document)) {
        if (step.type !== 'add') throw new Error(`A ${step.type} step for a new document`)
        expect(known).toContain(step.record.parent)
        known.add(step.record.id)
      }
    }),
    { numRuns: 20 },
  )
})
