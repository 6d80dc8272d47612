import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyDocument } from '@/lib/document/document'
import { newId } from '@/lib/document/new-id'
import { idSchema } from '@/lib/kinds/common'
import { applyAll } from '@/lib/steps/apply'
import { Over } from '@/lib/steps/over'
import { rebaseAll } from '@/lib/steps/rebase'
import { diagramsOf, ensureDiagram } from './diagrams'
import { placementId } from './placement-id'

test('a placement is known by its diagram and its object', () => {
  const [diagram, object] = [newId(), newId()]
  expect(placementId(diagram, object)).toBe(placementId(diagram, object))
  expect(placementId(object, diagram)).not.toBe(placementId(diagram, object))
})

test('different pairs have different placements', () => {
  const id = fc.string({ minLength: 1, maxLength: 64 }).filter((text) => !text.includes('\n'))
  const pairs = fc.uniqueArray(fc.tuple(id, id), {
    minLength: 2,
    maxLength: 50,
    selector: ([a, b]) => JSON.stringify([a, b]),
  })
  fc.assert(
    fc.property(pairs, (all) => {
      const ids = all.map(([a, b]) => placementId(idSchema.parse(a), idSchema.parse(b)))
      expect(new Set(ids).size).toBe(ids.length)
    }),
  )
  const many = Array.from({ length: 100_000 }, (_, n) =>
    placementId(idSchema.parse('d'), idSchema.parse(`${n}`)),
  )
  expect(new Set(many).size).toBe(many.length)
})

test('the first diagram is made once, even by two at the same time', () => {
  const mine = ensureDiagram(emptyDocument)
  const theirs = ensureDiagram(emptyDocument)
  const made = applyAll(emptyDocument, mine.steps)
  if (!made.ok) throw new Error(made.error.message)
  expect(rebaseAll(theirs.steps, new Over(mine.steps), made.value)).toEqual([])
  expect(diagramsOf(made.value)).toMatchObject([{ id: mine.id, name: 'Main', scope: 'all' }])
  expect(ensureDiagram(made.value)).toEqual({ id: mine.id, steps: [] })
})
