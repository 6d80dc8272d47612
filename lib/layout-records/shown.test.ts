import { beforeAll, expect, test } from 'vitest'
import type { Document } from '@/lib/document/document'
import { nameOf } from '@/lib/document/record-name'
import { makeRecord } from '@/lib/kinds/visit-record'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { applyAll } from '@/lib/steps/apply'
import { addStep } from '@/lib/steps/make'
import { ensureDiagram, MAIN_DIAGRAM } from './diagrams'
import { placementId } from './placement-id'
import { foldedInto, shownIn } from './shown'

beforeAll(loadParser)

const SCRIPT = `
CREATE TYPE state AS ENUM ('new');
CREATE TABLE event (at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE event_1 PARTITION OF event FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE event_2 PARTITION OF event FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
CREATE VIEW recent AS SELECT at FROM event;
CREATE SEQUENCE counter;
`
const names = (list: readonly { object: Parameters<typeof nameOf>[0] }[]) =>
  list.map(({ object }) => nameOf(object)).sort()

function withPlace(document: Document, name: string, scope: 'all' | 'chosen') {
  const object = [...document.records.values()].find((record) => nameOf(record) === name)
  if (!object) throw new Error(`There is no ${name}.`)
  const [diagram] = ensureDiagram(document).steps
  if (diagram?.type !== 'add' || diagram.record.kind !== 'diagram') throw new Error('No diagram')
  const placement = makeRecord(
    'placement',
    { id: placementId(MAIN_DIAGRAM, object.id), parent: MAIN_DIAGRAM, rank: 'a0' },
    { object: object.id, x: 1, y: 2, colour: null, collapsed: false },
  )
  const made = applyAll(document, [addStep({ ...diagram.record, scope }), addStep(placement)])
  if (!made.ok) throw new Error(made.error.message)
  return { document: made.value, object: object.id }
}

test('a project without a diagram shows all that can be drawn, partitions folded into their parent', () => {
  const { document } = importSql(SCRIPT)
  const shown = shownIn(document, null)
  expect(names(shown)).toEqual(['event', 'recent', 'state'])
  const event = shown.find(({ object }) => object.name === 'event')
  const folded = foldedInto(document, null, event?.object.id ?? MAIN_DIAGRAM)
  expect(folded.map(({ name }) => name).sort()).toEqual(['event_1', 'event_2'])
})

test('a partition with a place is shown, and no longer folded', () => {
  const { document } = withPlace(importSql(SCRIPT).document, 'event_1', 'all')
  const shown = shownIn(document, MAIN_DIAGRAM)
  expect(names(shown)).toEqual(['event', 'event_1', 'recent', 'state'])
  expect(shown.find(({ placement }) => placement)?.placement).toMatchObject({ x: 1, y: 2 })
  const event = shown.find(({ object }) => object.name === 'event')
  const folded = foldedInto(document, MAIN_DIAGRAM, event?.object.id ?? MAIN_DIAGRAM)
  expect(folded.map(({ name }) => name)).toEqual(['event_2'])
})

test('a diagram of chosen objects shows what has a place in it', () => {
  const { document, object } = withPlace(importSql(SCRIPT).document, 'recent', 'chosen')
  expect(shownIn(document, MAIN_DIAGRAM).map((one) => one.object.id)).toEqual([object])
})
