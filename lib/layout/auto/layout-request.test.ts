import { beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '@/lib/document/document'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { overlaps } from '@/lib/layout/geometry'
import { nodeSize } from '@/lib/layout/node-size'
import { MAIN_DIAGRAM } from '@/lib/layout-records/diagrams'
import { loadParser } from '@/lib/sql/parse'
import { findIn, placedDesign } from '@/lib/testing/placed'
import { autoLayout } from './auto-layout'
import { type LayoutWish, layoutOf, layoutRequest } from './layout-request'
import { loadElk } from './load-elk'

beforeAll(loadParser)

const SCRIPT = `
CREATE SCHEMA a; CREATE SCHEMA b;
CREATE TABLE a.one (id int PRIMARY KEY);
CREATE TABLE a.two (id int PRIMARY KEY, one_id int REFERENCES a.one);
CREATE TABLE b.three (id int PRIMARY KEY, two_id int REFERENCES a.two);
CREATE VIEW b.four AS SELECT id FROM b.three;
`
const wish: LayoutWish = { mode: 'layered', only: null, detail: 'all', aspect: 1.6 }
const area = { name: 'First', colour: 'blue', x: -50, y: -50, width: 700, height: 300 }
const note = { colour: null, width: 100, height: 60 }

const design = () =>
  placedDesign(SCRIPT, {
    places: { one: [0, 0], two: [300, 0], three: [2000, 2000] },
    areas: [area],
    notes: [
      { ...note, text: 'in the area', x: 20, y: 120 },
      { ...note, text: 'near three', x: 2010, y: 2200 },
    ],
  })

const run = async (document: Document, asked: LayoutWish) => {
  const answer = await autoLayout(layoutRequest(document, MAIN_DIAGRAM, asked), await loadElk())
  return layoutOf(document, MAIN_DIAGRAM, asked, answer)
}

function findById(document: Document, id: Id): AnyRecord {
  const record = document.records.get(id)
  if (!record) throw new Error(`There is no ${id}.`)
  return record
}

describe('what the layout is asked', () => {
  test('areas keep what stands in them, in whatever mode', () => {
    const { document, find } = design()
    const groups = new Map(
      layoutRequest(document, MAIN_DIAGRAM, wish).boxes.map(({ id, group }) => [id, group]),
    )
    expect(groups.get(find('one').id)).toBe(find('First').id)
    expect(groups.get(find('two').id)).toBe(find('First').id)
    expect(groups.get(find('three').id)).toBeNull()
  })

  test('by area means by schema where there are no areas', () => {
    const { document } = placedDesign(SCRIPT, {})
    const asked = layoutRequest(document, null, { ...wish, mode: 'by-area' })
    const a = findIn(document, 'a').id
    expect(asked.boxes.filter(({ group }) => group === a)).toHaveLength(2)
    expect(new Set(asked.boxes.map(({ group }) => group)).size).toBe(2)
  })

  test('what a view reads counts less than a foreign key', () => {
    const { document } = design()
    const { edges } = layoutRequest(document, MAIN_DIAGRAM, wish)
    expect(edges.map(({ weak }) => weak).sort()).toEqual([false, false, true])
  })

  test('only the selection moves; what stays is not to be covered', () => {
    const { document, find } = design()
    const only = [find('one').id, find('two').id]
    const asked = layoutRequest(document, MAIN_DIAGRAM, { ...wish, only })
    expect(asked.boxes.map(({ id }) => id)).toEqual(only)
    expect(asked.fixed.map(({ id }) => id)).toEqual([find('three').id])
    expect(asked.edges).toHaveLength(1)
    expect(asked.middle).not.toBeNull()
  })
})

describe('what becomes of the answer', () => {
  test('areas fit around what stands in them', async () => {
    const { document, find } = design()
    const { areas, places } = await run(document, wish)
    const [frame] = areas
    const at = (name: string) => places.find(({ object }) => object === find(name).id)
    for (const name of ['one', 'two']) {
      const { x = Number.NaN, y = Number.NaN } = at(name) ?? {}
      expect(frame && x > frame.x && x < frame.x + frame.width).toBe(true)
      expect(frame && y > frame.y && y < frame.y + frame.height).toBe(true)
    }
    expect(places).toHaveLength(4)
  })

  test('a note goes along with its area, or with the nearest box', async () => {
    const { document, find } = design()
    const { areas, places, notes } = await run(document, wish)
    const noted = (text: string) =>
      notes.find(({ id }) => {
        const record = document.records.get(id)
        return record?.kind === 'note' && record.text === text
      })
    const three = places.find(({ object }) => object === find('three').id)
    const free = noted('near three')
    expect(Math.abs((free?.x ?? 0) - (three?.x ?? 0) - 10)).toBeLessThan(8)
    expect(Math.abs((free?.y ?? 0) - (three?.y ?? 0) - 200)).toBeLessThan(8)
    const inArea = noted('in the area')
    const [frame] = areas
    const far = Math.hypot((inArea?.x ?? 0) - (frame?.x ?? 0), (inArea?.y ?? 0) - (frame?.y ?? 0))
    expect(far).toBeLessThan(400)
    for (const { object, x, y } of places) {
      const size = nodeSize(document, findById(document, object), 'all')
      for (const one of notes) {
        expect(overlaps({ ...one, width: 100, height: 60 }, { x, y, ...size })).toBe(false)
      }
    }
  })

  test('of a selection, areas and notes stay', async () => {
    const { document, find } = design()
    const { areas, places, notes } = await run(document, { ...wish, only: [find('one').id] })
    expect([areas.length, notes.length, places.length]).toEqual([0, 0, 1])
  })
})
