import { describe, expect, test } from 'vitest'
import { blankColumn, blankTable } from '@/lib/commands/blank'
import { type Document, emptyDocument } from '@/lib/document/document'
import { ranks } from '@/lib/document/rank'
import { type Id, idSchema } from '@/lib/kinds/common'
import { makeRecord } from '@/lib/kinds/visit-record'
import { apply, applyAll } from './apply'
import { invert, invertAll } from './invert'
import { addStep, moveStep, removeStep, setStep } from './make'
import { Over } from './over'
import { isConflict, rebase, rebaseAll } from './rebase'
import type { Step } from './step'

const id = (text: string): Id => idSchema.parse(text)
const head = (name: string, parent: Id | null) => ({ id: id(name), parent, rank: 'a0' })
const schema = makeRecord('schema', head('s', null), { name: 'app', owner: null, comment: null })
const table = makeRecord('table', head('t', id('s')), blankTable('users'))
const column = makeRecord('column', head('c', id('t')), blankColumn('id', 'integer'))

function made(...steps: Step[]): Document {
  const result = applyAll(emptyDocument, steps)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
const base = made(addStep(schema), addStep(table), addStep(column))
const rename = (to: string): Step => ({
  type: 'set',
  id: id('t'),
  changes: { name: { from: 'users', to } },
})

describe('a step that does not fit is refused', () => {
  test.each<[string, Step, string]>([
    ['an id twice', addStep(schema), 'id-taken'],
    ['an unknown object', { type: 'set', id: id('z'), changes: {} }, 'record-missing'],
    ['no parent', addStep({ ...column, id: id('c2'), parent: id('z') }), 'parent-missing'],
    ['a parent in use', removeStep(table), 'still-used'],
    [
      'another value before',
      setStep({ ...table, name: 'x' }, { ...table, name: 'y' }) ?? rename(''),
      'record-changed',
    ],
    ['an empty name', rename(''), 'attributes-invalid'],
    ['a ring', moveStep(schema, { parent: id('t'), rank: 'a' }), 'parent-ring'],
    [
      'a lost index',
      setStep(table, { ...table, parents: [id('z')] }) ?? rename(''),
      'reference-missing',
    ],
    [
      'no such attribute',
      { type: 'set', id: id('t'), changes: { colour: { from: null, to: 'red' } } },
      'attribute-unknown',
    ],
  ])('%s', (_name, step, code) => {
    const result = apply(base, step)
    expect(result.ok ? '' : result.error.code).toBe(code)
  })
})

test('a batch is whole or nothing, and may come in any order', () => {
  expect(applyAll(base, [rename('people'), rename('x')]).ok).toBe(false)
  expect(applyAll(emptyDocument, [addStep(column), addStep(table), addStep(schema)]).ok).toBe(true)
})

describe('rebase', () => {
  const cases: [string, Step, Step, string | null][] = [
    ['the same change', rename('people'), rename('people'), null],
    ['two names', rename('people'), rename('persons'), 'both-changed'],
    ['a change of what is gone', rename('people'), removeStep(table), 'removed'],
    ['a part for what is gone', addStep({ ...column, id: id('c2') }), removeStep(table), 'removed'],
    ['the end of what got a part', removeStep(table), addStep(column), 'still-used'],
    ['two ends', removeStep(table), removeStep(table), null],
  ]
  test.each(cases)('%s', (_name, step, over, code) => {
    const rebased = rebase(step, over)
    expect(isConflict(rebased) ? rebased.code : rebased).toBe(code)
  })

  test('what is removed is removed as it is by then', () => {
    const rebased = rebase(removeStep(table), rename('people'))
    expect(rebased).toEqual(removeStep({ ...table, name: 'people' }))
  })
})

test('a batch goes over another one, or meets its first conflict', () => {
  const comment = setStep(table, { ...table, comment: 'x' }) ?? rename('')
  const over = (...steps: Step[]) => new Over(steps)
  expect(rebaseAll([rename('people'), comment], over(rename('people')), base)).toEqual([comment])
  expect(rebaseAll([comment, rename('a')], over(rename('b')), base)).toMatchObject({
    code: 'both-changed',
  })
})

test.each([rename('people'), moveStep(table, { parent: null, rank: 'b' }), removeStep(column)])(
  'a $type and its inverse leave what was there',
  (step) => {
    const after = apply(base, step)
    if (!after.ok) throw new Error(after.error.message)
    expect(after.value.records).not.toEqual(base.records)
    expect(apply(after.value, invert(step))).toEqual({ ok: true, value: base })
  },
)

test('a batch of 14,000 steps on 20,000 objects shares what it does not touch', () => {
  const keys = ranks(20_000)
  const columns = keys.map((rank, i) =>
    makeRecord('column', { id: id(`c${i}`), parent: id('t'), rank }, blankColumn(`c${i}`, 'text')),
  )
  const big = made(addStep(schema), addStep(table), ...columns.map(addStep))
  const steps = columns.slice(0, 14_000).flatMap((record) => {
    const step = setStep(record, { ...record, comment: 'x' })
    return step ? [step] : []
  })
  const after = applyAll(big, steps)
  if (!after.ok) throw new Error(after.error.message)
  expect(after.value.records.get(id('c19999'))).toBe(big.records.get(id('c19999')))
  const undone = applyAll(after.value, invertAll(steps))
  expect(undone.ok && undone.value.records.get(id('c0'))).toEqual(big.records.get(id('c0')))
})
