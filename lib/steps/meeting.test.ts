/** What two people did to one document at the same time, whatever it was. */
import fc from 'fast-check'
import { loadModule } from 'libpg-query'
import { beforeAll, expect, test } from 'vitest'
import { COMMANDS } from '@/lib/commands/commands'
import type { Document } from '@/lib/document/document'
import { danglingReferences } from '@/lib/document/validate'
import { kindOf } from '@/lib/kinds/registry'
import { documentArbitrary, poolOf } from '@/lib/testing/arbitrary/document'
import { fromSchema } from '@/lib/testing/arbitrary/from-schema'
import { applyAll } from './apply'
import { Over } from './over'
import { type Conflict, isConflict, type Rebased, rebase, rebaseAll } from './rebase'
import type { Step } from './step'

beforeAll(loadModule)

/** What commands do, blindly chosen. */
const doings = (document: Document): fc.Arbitrary<Step[]> =>
  fc
    .array(
      fc.constantFrom(...COMMANDS).chain((command) => {
        const pool = poolOf([...document.records.values()])
        const input = fromSchema(command.input, pool) ?? fc.constant({})
        return input.map((value) => ({ command, value }))
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((calls) => {
      let now = document
      return calls.flatMap(({ command, value }) => {
        const done = command.execute(now, value)
        if (!done.ok) return []
        now = done.value.document
        return done.value.steps
      })
    })

const meetings = documentArbitrary.chain((document) =>
  fc.tuple(fc.constant(document), doings(document), doings(document)),
)

const isLayout = (document: Document, steps: readonly Step[]) =>
  steps.some((step) => {
    const record = 'record' in step ? step.record : document.records.get(step.id)
    return record !== undefined && kindOf(record.kind).scope === 'layout'
  })

/** Each step against each, without any index. */
function slowly(steps: readonly Step[], over: readonly Step[]): Step[] | Conflict {
  const done: Step[] = []
  for (const step of steps) {
    let moved: Rebased = step
    for (const other of over) if (moved && !isConflict(moved)) moved = rebase(moved, other)
    if (isConflict(moved)) return moved
    if (moved) done.push(moved)
  }
  return done
}

test('a batch meets only those steps that matter to it', () => {
  let met = 0
  fc.assert(
    fc.property(meetings, ([document, mine, theirs]) => {
      const after = applyAll(document, theirs)
      if (!after.ok || isLayout(after.value, mine) || isLayout(document, theirs)) return
      const fitted = rebaseAll(mine, new Over(theirs), after.value)
      expect(fitted).toEqual(slowly(mine, theirs))
      if (mine.length > 0 && theirs.length > 0) met++
    }),
    { numRuns: 150 },
  )
  expect(met).toBeGreaterThan(5)
})

test('what does not conflict can be applied, and leaves a document that holds together', () => {
  const met = { fitted: 0, conflicts: 0 }
  fc.assert(
    fc.property(meetings, ([document, mine, theirs]) => {
      const after = applyAll(document, theirs)
      if (!after.ok || mine.length === 0 || theirs.length === 0) return
      const fitted = rebaseAll(mine, new Over(theirs), after.value)
      if (!Array.isArray(fitted)) {
        met.conflicts++
        return
      }
      met.fitted++
      const both = applyAll(after.value, fitted)
      expect(both.ok ? null : both.error).toBeNull()
      if (both.ok) expect(danglingReferences(both.value)).toEqual([])
    }),
    { numRuns: 300 },
  )
  expect(met.fitted).toBeGreaterThan(50)
})
