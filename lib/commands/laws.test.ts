import fc from 'fast-check'
import { loadModule } from 'libpg-query'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Document } from '@/lib/document/document'
import { fromJson, toJson } from '@/lib/document/json'
import { duplicateNames } from '@/lib/document/validate'
import { type Id, idSchema } from '@/lib/kinds/common'
import { apply, applyAll } from '@/lib/steps/apply'
import { invertAll } from '@/lib/steps/invert'
import { isConflict, rebase } from '@/lib/steps/rebase'
import { type Step, stepsSchema } from '@/lib/steps/step'
import { documentArbitrary, poolOf } from '@/lib/testing/arbitrary/document'
import { fromSchema } from '@/lib/testing/arbitrary/from-schema'
import { COMMANDS, type NamedCommand } from './commands'

beforeAll(loadModule)

/**
 * A field called `id` or `objects` means what the command's own name says; one called like a kind, or its plural, means
 * objects of that kind.
 */
function commandPool(command: NamedCommand, document: Document) {
  const records = [...document.records.values()]
  const pool = poolOf(records)
  const subject = command.id.slice(0, command.id.indexOf('-'))
  const of = (name: string) =>
    records.filter(({ kind }) => kind === name || `${kind}s` === name).map(({ id }) => id)
  return (field: string): readonly Id[] => {
    const meant = field === 'id' || field === 'ids' ? subject : field
    const own = of(meant === 'objects' ? 'table' : meant)
    return own.length > 0 ? own : pool(field)
  }
}

const isNew = ({ input }: NamedCommand) =>
  input instanceof z.ZodObject && input.shape.id instanceof z.ZodOptional

function cases(command: NamedCommand): fc.Arbitrary<[Document, unknown]> {
  return documentArbitrary.chain((document) => {
    const input = fromSchema(command.input, commandPool(command, document))
    if (!input) throw new Error(`No input for ${command.id}`)
    const named = isNew(command)
      ? input.map((value) => ({ ...Object(value), id: idSchema.parse('new-object') }))
      : input
    return fc.tuple(fc.constant(document), named)
  })
}

const snapshot = (document: Document) => JSON.stringify(toJson(document))

function valid(document: Document): void {
  const back = fromJson(JSON.parse(snapshot(document)))
  expect(back.ok ? [] : back.error).toEqual([])
  expect(duplicateNames(document)).toEqual([])
}

/** Blind input seldom fits these; `commands.test.ts` and tests of their own have examples. */
const SELDOM = new Set([
  'record-add',
  'enum-label-rename',
  'foreign-key-add',
  'relation-draw',
  'primary-key-set',
  'unique-toggle',
  'table-split',
  'updated-at-keep',
  'dependency-set',
])

describe.each(COMMANDS)('$id', (command) => {
  test('leaves a valid document that can be undone, or refuses and changes nothing', () => {
    let done = 0
    fc.assert(
      fc.property(cases(command), ([document, input]) => {
        const before = snapshot(document)
        const result = command.execute(document, input)
        expect(snapshot(document)).toBe(before)
        if (!result.ok) {
          expect(result.error.message.length).toBeGreaterThan(20)
          return
        }
        done++
        valid(result.value.document)
        const { steps } = result.value
        expect(stepsSchema.parse(JSON.parse(JSON.stringify(steps)))).toEqual(steps)
        const undone = applyAll(result.value.document, invertAll(steps))
        if (!undone.ok) throw new Error(undone.error.message)
        expect(undone.value.records.size).toBe(document.records.size)
        expect(snapshot(undone.value)).toBe(before)
      }),
      { numRuns: 40 },
    )
    if (!SELDOM.has(command.id)) expect(done).toBeGreaterThan(0)
  })
})

const anyStep = (document: Document): fc.Arbitrary<Step | null> =>
  fc.constantFrom(...COMMANDS).chain((command) => {
    const input = fromSchema(command.input, commandPool(command, document)) ?? fc.constant({})
    return fc.tuple(input, fc.nat(1000)).map(([value, n]) => {
      const run = command.execute(document, value)
      return run.ok ? (run.value.steps[n % Math.max(1, run.value.steps.length)] ?? null) : null
    })
  })

const after = (document: Document, ...steps: (Step | null)[]): string | null => {
  const result = applyAll(
    document,
    steps.flatMap((step) => step ?? []),
  )
  return result.ok ? snapshot(result.value) : null
}

const sameObject = (a: Step, b: Step) => 'id' in a && 'id' in b && a.id === b.id

test('steps that do not concern each other give the same document in either order', () => {
  const pairs = documentArbitrary.chain((document) =>
    fc.tuple(fc.constant(document), anyStep(document), anyStep(document)),
  )
  let met = 0
  fc.assert(
    fc.property(pairs, ([document, a, b]) => {
      if (!a || !b || sameObject(a, b)) return
      const [aOver, bOver] = [rebase(a, b), rebase(b, a)]
      if (isConflict(aOver) || isConflict(bOver)) return
      // One step of a batch need not make a whole document by itself.
      if (!apply(document, a).ok || !apply(document, b).ok) return
      const one = after(document, a, bOver)
      expect(one).not.toBeNull()
      expect(one).toBe(after(document, b, aOver))
      met++
    }),
    { numRuns: 400 },
  )
  expect(met).toBeGreaterThan(20)
})
