import { describe, expect, test } from 'vitest'
import { blankTable } from '@/lib/commands/blank'
import { type Document, emptyDocument } from '@/lib/document/document'
import { ranks } from '@/lib/document/rank'
import { type Id, idSchema } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { makeRecord } from '@/lib/kinds/visit-record'
import { applyAll } from './apply'
import { addStep, moveStep, removeStep, setStep } from './make'
import { Over } from './over'
import { rebaseAll } from './rebase'
import type { Step } from './step'

const id = (text: string): Id => idSchema.parse(text)
const head = (name: string, parent: Id | null) => ({ id: id(name), parent, rank: 'a0' })
const schema = makeRecord('schema', head('s', null), { name: 'app', owner: null, comment: null })
const table = makeRecord('table', head('t', id('s')), blankTable('users'))
const diagram = makeRecord('diagram', head('d', null), {
  name: 'Main',
  scope: 'all',
  detail: 'auto',
})
const placed = (name: string, x: number) =>
  makeRecord('placement', head(name, id('d')), {
    object: id('t'),
    x,
    y: 0,
    colour: null,
    collapsed: false,
  })
const place = placed('p', 0)

function after(document: Document, steps: readonly Step[]): Document {
  const result = applyAll(document, steps)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
const base = after(emptyDocument, [schema, table, diagram, place].map(addStep))

function set<T extends AnyRecord>(record: T, changes: Partial<T>): Step {
  const step = setStep(record, { ...record, ...changes })
  if (!step) throw new Error('nothing changes')
  return step
}

/** What becomes of `mine` once `theirs` is there, and the document that both lead to. */
function meet(mine: readonly Step[], theirs: readonly Step[]) {
  const document = after(base, theirs)
  const steps = rebaseAll(mine, new Over(theirs), document)
  return { steps, document: Array.isArray(steps) ? after(document, steps) : document }
}

const left = (document: Document, name: string) => {
  const record = document.records.get(id(name))
  return record?.kind === 'placement' ? record.x : undefined
}

describe('the later edit of layout wins', () => {
  test('where both put it somewhere', () => {
    const { document } = meet([set(place, { x: 30 })], [set(place, { x: 20, y: 5 })])
    expect(document.records.get(id('p'))).toMatchObject({ x: 30, y: 5 })
  })
  test('where both placed the object for the first time', () => {
    const { document } = meet([addStep(placed('q', 30))], [addStep(placed('q', 20))])
    expect(left(document, 'q')).toBe(30)
  })
  test('where both changed its order', () => {
    const mine = moveStep(diagram, { parent: null, rank: 'b' })
    const { document } = meet([mine], [moveStep(diagram, { parent: null, rank: 'c' })])
    expect(document.records.get(id('d'))?.rank).toBe('b')
  })
  test('where it is removed as it is by then', () => {
    const { document } = meet([removeStep(place)], [set(place, { x: 20 })])
    expect(document.records.has(id('p'))).toBe(false)
  })
})

describe('layout whose object is gone is nothing any more', () => {
  const gone = [removeStep(place), removeStep(table)]
  test.each<[string, Step[]]>([
    ['a change', [set(place, { x: 30 })]],
    ['a removal', [removeStep(place)]],
    [
      'a new placement and what was done to it',
      [addStep(placed('q', 1)), set(placed('q', 1), { x: 2 })],
    ],
  ])('%s', (_name, mine) => {
    expect(meet(mine, gone).steps).toEqual([])
  })
  test('also for the batch that comes after', () => {
    const document = after(base, gone)
    const over = new Over(gone)
    const first = [addStep(placed('q', 1))]
    expect(rebaseAll(first, over, document)).toEqual([])
    over.absorb(first)
    expect(rebaseAll([set(placed('q', 1), { x: 2 })], over, document)).toEqual([])
  })
})

describe('layout does not stand in the way of the model', () => {
  test('a table goes, and with it the place that somebody gave it meanwhile', () => {
    const mine = [removeStep(place), removeStep(table)]
    const { document } = meet(mine, [addStep(placed('q', 20)), set(place, { x: 1 })])
    expect([...document.records.keys()]).toEqual(['s', 'd'])
  })
  test('a diagram goes with all that was put into it meanwhile', () => {
    const { document } = meet([removeStep(place), removeStep(diagram)], [addStep(placed('q', 2))])
    expect([...document.records.keys()]).toEqual(['s', 't'])
  })
  test('the model itself conflicts as ever', () => {
    const { steps } = meet([set(table, { name: 'a' })], [set(table, { name: 'b' })])
    expect(steps).toMatchObject({ code: 'both-changed' })
  })
})

test('what an own earlier batch overruled does not conflict with the next one', () => {
  const theirs = [set(table, { name: 'people', comment: 'theirs' })]
  const document = after(base, theirs)
  const over = new Over(theirs)
  const same = [set(table, { name: 'people' })]
  expect(rebaseAll(same, over, document)).toEqual([])
  over.absorb(same)
  const next = [set({ ...table, name: 'people' }, { name: 'persons' })]
  expect(rebaseAll(next, over, document)).toEqual(next)
  const comment = [set(table, { comment: 'mine' })]
  expect(rebaseAll(comment, over, document)).toMatchObject({ code: 'both-changed' })
})

test('two batches of 20,000 steps meet without each step being compared with each', () => {
  const tables = ranks(20_000).map((rank, n) =>
    makeRecord('table', { id: id(`t${n}`), parent: id('s'), rank }, blankTable(`t${n}`)),
  )
  const document = after(base, tables.map(addStep))
  const theirs = tables.map((record) => set(record, { comment: 'theirs' }))
  const mine = tables.map((record) => set(record, { name: `${record.name}_mine` }))
  expect(rebaseAll(mine, new Over(theirs), after(document, theirs))).toEqual(mine)
})
