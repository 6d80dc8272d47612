import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blankColumn, blankTable } from '@/lib/commands/blank'
import { type Id, idSchema } from '@/lib/kinds/common'
import { kindOf } from '@/lib/kinds/registry'
import { makeRecord } from '@/lib/kinds/visit-record'
import { applyAll } from '@/lib/steps/apply'
import { stepsBetween } from '@/lib/steps/between'
import { addStep } from '@/lib/steps/make'
import type { Step } from '@/lib/steps/step'
import { documentArbitrary } from '@/lib/testing/arbitrary/document'
import { type Document, emptyDocument } from './document'
import { DocumentIndex, indexOf } from './document-index'
import { ranks } from './rank'
import { nameOf } from './record-name'
import { wordsIn } from './record-words'

/** Everything that an index can be asked about the records of some documents. */
function answers(index: DocumentIndex, documents: readonly Document[]): unknown[] {
  const records = documents.flatMap((document) => [...document.records.values()])
  return [
    index.children(null),
    ...records.flatMap((record) => {
      const name = nameOf(record) ?? ''
      return [
        index.children(record.id),
        index.referrers(record.id),
        wordsIn(record).map((word) => index.withWord(word)),
        index.get(record.id) === record ? index.namesakes(record) : null,
        kindOf(record.kind).spaces.map(({ space }) => [
          index.anywhere(space, name),
          index.inDatabase(space, name),
          index.inSchema(space, null, name),
          index.inSchema(space, index.schemaName(record), name),
          index.inParent(space, record.parent ?? record.id, name),
        ]),
      ]
    }),
  ]
}

function after(document: Document, steps: readonly Step[]): Document {
  const result = applyAll(document, steps)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

test('an index that was carried over a batch answers like one made from nothing', () => {
  fc.assert(
    fc.property(documentArbitrary, documentArbitrary, fc.array(fc.boolean()), (a, b, picks) => {
      indexOf(a).prepare()
      let at = a
      for (const to of [b, a]) {
        const all = stepsBetween(at, to)
        // A part of the steps first, where it holds together by itself.
        const some = applyAll(
          at,
          all.filter((_, i) => picks[i % Math.max(1, picks.length)] ?? false),
        )
        for (const next of [some.ok ? some.value : at, to]) {
          at = after(at, stepsBetween(at, next))
          expect(answers(indexOf(at), [a, b])).toEqual(answers(new DocumentIndex(at), [a, b]))
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('siblings that a batch does not concern are the same array afterwards', () => {
  fc.assert(
    fc.property(documentArbitrary, documentArbitrary, (a, b) => {
      const before = indexOf(a).prepare()
      const next = after(a, stepsBetween(a, b))
      for (const id of [null, ...a.records.keys()]) {
        const was = before.children(id)
        const is = indexOf(next).children(id)
        const same = was.length === is.length && was.every((record, i) => record === is[i])
        expect(was === is).toBe(same)
        expect(indexOf(next).childrenOf(id, 'column') === before.childrenOf(id, 'column')).toBe(
          same || (was.length === 0 && is.length === 0),
        )
      }
    }),
    { numRuns: 40 },
  )
})

const id = (text: string): Id => idSchema.parse(text)

/** One schema with so many columns that the maps keep their changes in layers. */
function large(): Document {
  const schema = { name: 'app', owner: null, comment: null }
  const head = (name: string, parent: string | null, rank = 'a0') => ({
    id: id(name),
    parent: parent === null ? null : id(parent),
    rank,
  })
  return after(emptyDocument, [
    addStep(makeRecord('schema', head('s', null), schema)),
    addStep(makeRecord('schema', head('s2', null, 'a1'), { ...schema, name: 'other' })),
    ...['t0', 't1', 't2'].map((name) =>
      addStep(makeRecord('table', head(name, 's'), blankTable(name))),
    ),
    ...ranks(2500).map((rank, i) =>
      addStep(makeRecord('column', head(`c${i}`, `t${i % 3}`, rank), blankColumn(`c${i}`, 'text'))),
    ),
  ])
}

test('it stays right over many small batches on a large document', () => {
  const base = large()
  indexOf(base).prepare()
  let at = base
  for (let n = 0; n < 260; n++) {
    const target = id(`c${(n * 37) % 2500}`)
    const column = at.records.get(target)
    if (column?.kind !== 'column') throw new Error('No column')
    const changed =
      n % 5 === 0
        ? { ...column, parent: id(`t${n % 3}`) }
        : { ...column, name: `renamed_${n}`, rank: `a${n % 7}` }
    const records = new Map(at.records)
    if (n % 11 === 0) records.delete(target)
    else records.set(target, changed)
    const table = records.get(id('t1'))
    if (n % 40 === 0 && table) records.set(table.id, { ...table, parent: id(n % 80 ? 's' : 's2') })
    at = after(at, stepsBetween(at, { records }))
    expect(at.records.size).toBe(records.size)
  }
  const fresh: Document = { records: new Map(at.records) }
  expect(answers(indexOf(at), [base])).toEqual(answers(new DocumentIndex(fresh), [base]))
})

test('an object in use is not removed, whether or not an index is there', () => {
  const base = large()
  const table = base.records.get(id('t0'))
  if (!table) throw new Error('No table')
  const remove: Step = { type: 'remove', record: table }
  const without = applyAll(base, [remove])
  indexOf(base).prepare()
  const withIndex = applyAll(base, [remove])
  expect(without).toEqual(withIndex)
  expect(without).toMatchObject({ ok: false, error: { code: 'still-used', subject: 't0' } })
})
