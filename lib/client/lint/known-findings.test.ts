import { expect, test } from 'vitest'
import type { Document } from '@/lib/document/document'
import { type Id, idSchema } from '@/lib/kinds/common'
import { makeRecord } from '@/lib/kinds/visit-record'
import type { Finding } from '@/lib/lint/finding'
import { documentOf } from '@/lib/testing/lint-cases'
import {
  countsOf,
  type KnownFindings,
  NOTHING_FOUND,
  withTold,
  withWaivers,
} from './known-findings'

const TODAY = '2026-06-30'

const named = (document: Document, name: string): Id => {
  for (const record of document.records.values()) {
    if ('name' in record && record.name === name) return record.id
  }
  throw new Error(`There is no ${name}.`)
}

const finding = (object: Id, severity: Finding['severity'] = 'warning', key = 'one'): Finding => ({
  code: 'index-foreign-key',
  rule: 'index-foreign-key',
  topic: null,
  severity,
  subject: 'something',
  message: 'Something is not as it should be.',
  object,
  attribute: null,
  actual: null,
  expected: null,
  fix: null,
  key: `${key}@${object}`,
})

const waived = (document: Document, parent: Id | null, until: string): Document => {
  const head = { id: idSchema.parse('waiver'), parent, rank: 'a0' }
  const said = { rule: 'index-foreign-key', reason: 'Small.', owner: 'Ada', until }
  const waiver = makeRecord('waiver', head, said)
  return { records: new Map([...document.records, [waiver.id, waiver]]) }
}

async function shop() {
  const { loadParser } = await import('@/lib/sql/parse')
  await loadParser()
  return documentOf({ sql: 'create table a (x int, y int); create table b (z int);' })
}

test('a table counts what is found in its parts; only what changed is another object', async () => {
  const document = await shop()
  const [a, b, x] = ['a', 'b', 'x'].map((name) => named(document, name))
  if (!a || !b || !x) throw new Error('The case has three objects.')
  const terms = { document, today: TODAY }
  const first = withTold(
    NOTHING_FOUND,
    [
      [a, [finding(a), finding(x, 'error')]],
      [b, [finding(b, 'info')]],
    ],
    terms,
  )
  expect(first.counts).toEqual({ error: 1, warning: 1, info: 1, waived: 0 })
  expect(countsOf(first.byUnit.get(a) ?? [])).toMatchObject({ error: 1, warning: 1 })
  expect(first.byObject.get(x)).toHaveLength(1)
  const next = withTold(first, [[a, [finding(a)]]], terms)
  expect(next.counts).toEqual({ error: 0, warning: 1, info: 1, waived: 0 })
  expect(next.byObject.has(x)).toBe(false)
  expect(next.byUnit.get(b)).toBe(first.byUnit.get(b))
  expect(withTold(next, [], terms)).toBe(next)
})

test('a waiver stands for what is in its object, until its day is over', async () => {
  const document = await shop()
  const [a, x] = [named(document, 'a'), named(document, 'x')]
  const told = withTold(NOTHING_FOUND, [[a, [finding(x)]]], { document, today: TODAY })
  const look = (on: Id | null, until: string): KnownFindings['counts'] =>
    withWaivers(told, { document: waived(document, on, until), today: TODAY }).counts
  const counted = { error: 0, warning: 1, info: 0, waived: 0 }
  expect(look(x, TODAY)).toEqual({ ...counted, warning: 0, waived: 1 })
  expect(look(a, TODAY).waived).toBe(1)
  expect(look(null, TODAY).waived).toBe(1)
  expect(look(a, '2026-06-29')).toEqual(counted)
  expect(look(named(document, 'b'), TODAY)).toEqual(counted)
  const over = withWaivers(told, { document: waived(document, a, '2026-06-29'), today: TODAY })
  expect(over.byObject.get(x)?.[0]?.waiver?.owner).toBe('Ada')
})
