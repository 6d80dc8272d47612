import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Document, emptyDocument } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { validateDocument } from '@/lib/document/validate'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { nodeSize } from '@/lib/layout/node-size'
import { isDrawn } from '@/lib/layout/rows'
import { diagramsOf, MAIN_DIAGRAM } from '@/lib/layout-records/diagrams'
import { shownIn } from '@/lib/layout-records/shown'
import { createPgliteEngine } from '@/lib/proof/node/pglite-engine'
import { proveRoundTrip } from '@/lib/proof/round-trip'
import { applyAll } from '@/lib/steps/apply'
import { problemsOf } from '@/lib/testing/round-trip-problems'
import { SAMPLE, sampleSteps } from './sample'

let document: Document = emptyDocument
const cacheFolder = mkdtempSync(join(tmpdir(), 'lintel-sample-'))

beforeAll(async () => {
  const applied = applyAll(emptyDocument, await sampleSteps())
  if (!applied.ok) throw new Error(applied.error.message)
  document = applied.value
})
afterAll(() => rmSync(cacheFolder, { recursive: true, force: true }))

const all = () => [...document.records.values()]
const count = (kind: AnyRecord['kind']) => all().filter((record) => record.kind === kind).length

test('runs on PostgreSQL, and the model says the same', async () => {
  const trip = await proveRoundTrip([{ name: null, text: SAMPLE.sql }], () =>
    createPgliteEngine({ cacheFolder }),
  )
  expect(problemsOf(trip)).toEqual([])
})

test('holds together and shows what there is to show', () => {
  expect(validateDocument(document)).toEqual([])
  expect(count('verbatim')).toBe(0)
  expect(count('table')).toBeGreaterThanOrEqual(14)
  for (const kind of [
    'enum',
    'domain',
    'view',
    'materialized-view',
    'policy',
    'trigger',
    'routine',
    'check',
    'note',
  ] as const) {
    expect([kind, count(kind)]).not.toEqual([kind, 0])
  }
  for (const table of all()) {
    if (table.kind === 'table' && table.bound === null) expect(table.comment).not.toBeNull()
  }
})

test('gives every project objects of its own', async () => {
  const again = await sampleSteps()
  const ids = new Set(document.records.keys())
  const taken = again.flatMap((step) =>
    step.type === 'add' && ids.has(step.record.id) ? [step.record.id] : [],
  )
  expect(taken).toEqual([MAIN_DIAGRAM])
})

interface Box {
  name: string
  x: number
  y: number
  width: number
  height: number
}

const overlap = (a: Box, b: Box, room: number) =>
  a.x < b.x + b.width + room &&
  b.x < a.x + a.width + room &&
  a.y < b.y + b.height + room &&
  b.y < a.y + a.height + room

function boxesOf(diagram: RecordOf<'diagram'>): Box[] {
  const index = indexOf(document)
  const objects = index.childrenOf(diagram.id, 'placement').flatMap(({ object, x, y }) => {
    const record = index.get(object)
    if (!isDrawn(record)) return []
    return [{ name: record.name, x, y, ...nodeSize(document, record, 'all') }]
  })
  const notes = index.childrenOf(diagram.id, 'note').map((note) => ({ ...note, name: 'note' }))
  return [...objects, ...notes]
}

describe('the layout', () => {
  test('has room around every box', () => {
    for (const diagram of diagramsOf(document)) {
      const boxes = boxesOf(diagram)
      const touching = boxes.flatMap((a, n) =>
        boxes.slice(n + 1).flatMap((b) => (overlap(a, b, 16) ? [`${a.name} and ${b.name}`] : [])),
      )
      expect([diagram.name, touching]).toEqual([diagram.name, []])
    }
  })

  test('puts each object of the whole diagram in one area', () => {
    const index = indexOf(document)
    const [main] = diagramsOf(document)
    if (!main) throw new Error('No diagram')
    const areas = index.childrenOf(main.id, 'area')
    for (const box of boxesOf(main).filter(({ name }) => name !== 'note')) {
      const holding = areas.filter(
        (area) =>
          area.x <= box.x &&
          area.y + 32 <= box.y &&
          box.x + box.width <= area.x + area.width &&
          box.y + box.height <= area.y + area.height,
      )
      expect([box.name, holding.length]).toEqual([box.name, 1])
    }
    const waiting = shownIn(document, main.id).filter(({ placement }) => placement === null)
    expect(waiting.map(({ object }) => object.name)).toEqual([])
  })
})
