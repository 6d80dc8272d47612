import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '@/lib/document/document'
import { nameOf } from '@/lib/document/record-name'
import type { Id } from '@/lib/kinds/common'
import type { Rect } from '@/lib/layout/geometry'
import { overlaps } from '@/lib/layout/geometry'
import { BOX } from '@/lib/layout/node-size'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { done } from '@/lib/testing/do-commands'
import { NOT_MOVED, type View } from './boxes'
import { inReadingOrder, nearestIn } from './direction'
import { emphasisOf, NO_EMPHASIS } from './emphasis'
import { NOT_RESIZED } from './frames'
import { hitAt, recordAt } from './hit'
import { levelAt } from './level'
import { RectIndex } from './rect-index'
import { buildScene, type Scene } from './scene'

beforeAll(loadParser)

const SHOP = `
  CREATE TYPE state AS ENUM ('new', 'paid');
  CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL);
  CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers, state state);
  CREATE TABLE lonely (id bigint PRIMARY KEY);
`

const view = (document: Document): View => ({
  document,
  diagram: null,
  detail: 'all',
  moved: NOT_MOVED,
})
const sceneOf = (document: Document, previous: Scene | null = null) =>
  buildScene(view(document), NOT_RESIZED, previous)

function find(document: Document, name: string): Id {
  const record = [...document.records.values()].find((one) => nameOf(one) === name)
  if (!record) throw new Error(`There is no ${name}.`)
  return record.id
}

describe('a scene', () => {
  test('shares every box and line that an edit did not touch', () => {
    const { document } = importSql(SHOP)
    const before = sceneOf(document)
    const email = find(document, 'email')
    const after = sceneOf(done(document, 'column-rename', { id: email, name: 'mail' }), before)
    const changed = [...after.boxes].filter(([id, box]) => before.boxes.get(id) !== box)
    expect(changed.map(([id]) => id)).toEqual([find(document, 'customers')])
    const routes = [...after.lines].filter(
      ([id, line]) => before.lines.get(id)?.route !== line.route,
    )
    expect(routes).toEqual([])
  })

  test('is the same objects when nothing changed', () => {
    const { document } = importSql(SHOP)
    const before = sceneOf(document)
    const after = sceneOf(document, before)
    expect(after.boxes).toBe(before.boxes)
    expect(after.where).toBe(before.where)
    expect(after.lines).toBe(before.lines)
  })

  test('what is dragged is elsewhere, and takes only its own lines along', () => {
    const { document } = importSql(SHOP)
    const before = sceneOf(document)
    const orders = find(document, 'orders')
    const moved = new Map([[orders, { x: 900, y: 700 }]])
    const after = buildScene({ ...view(document), moved }, NOT_RESIZED, before)
    expect(after.boxes.get(orders)).toMatchObject({ x: 900, y: 700 })
    const lonely = find(document, 'lonely')
    expect(after.boxes.get(lonely)).toBe(before.boxes.get(lonely))
  })

  test('boxes without a place cover nothing', () => {
    const tables = Array.from({ length: 60 }, (_, n) => `CREATE TABLE t${n} (id int);`).join('\n')
    const boxes = [...sceneOf(importSql(tables).document).boxes.values()]
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) expect(overlaps(a, b)).toBe(false)
    }
  })
})

describe('pointing', () => {
  test('finds the header, the row and its column, and nothing beside', () => {
    const { document } = importSql(SHOP)
    const scene = sceneOf(document)
    const box = scene.boxes.get(find(document, 'customers'))
    if (!box) throw new Error('There is no box.')
    const at = (y: number) =>
      recordAt(hitAt(scene, NO_EMPHASIS, { x: box.x + 20, y: box.y + y }, 0))
    expect(at(BOX.header / 2)).toBe(box.id)
    expect(at(BOX.header + BOX.row * 1.5)).toBe(find(document, 'email'))
    expect(hitAt(scene, NO_EMPHASIS, { x: -5000, y: -5000 }, 6)).toBeNull()
  })

  test('a line is hit along its way; what it connects stands out', () => {
    const { document } = importSql(SHOP)
    const scene = sceneOf(document)
    const line = [...scene.lines.values()].find(({ relation }) => relation.cardinality)
    const start = line?.route.points[0]
    if (!line || !start) throw new Error('There is no line.')
    const out = line.route.fromSide === 'right' ? 10 : -10
    const beside = { x: start.x + out, y: start.y + 3 }
    expect(hitAt(scene, NO_EMPHASIS, beside, 6)).toEqual({ type: 'line', line })
    expect(hitAt(scene, NO_EMPHASIS, { ...beside, y: start.y + 9 }, 6)).toBeNull()
    const emphasis = emphasisOf(scene, line.relation.record, [])
    expect(emphasis.dims).toBe(true)
    expect([...emphasis.boxes].sort()).toEqual([line.from.id, line.to.id].sort())
    expect(emphasis.rows).toEqual(
      new Set([...line.relation.fromColumns, ...line.relation.toColumns]),
    )
  })
})

const rects = fc.array(
  fc.record({
    x: fc.integer({ min: -3000, max: 3000 }),
    y: fc.integer({ min: -3000, max: 3000 }),
    width: fc.integer({ min: 1, max: 900 }),
    height: fc.integer({ min: 1, max: 900 }),
  }),
  { maxLength: 60 },
)

describe('looking up by place', () => {
  test('finds exactly what meets the window, in drawing order', () => {
    fc.assert(
      fc.property(rects, fc.integer({ min: -2000, max: 2000 }), (all: Rect[], at) => {
        const window = { x: at, y: -at, width: 1200, height: 800 }
        const expected = all.filter((one) => overlaps(one, window))
        expect(new RectIndex(all).within(window)).toEqual(expected)
      }),
    )
  })

  test('the topmost at a point', () => {
    fc.assert(
      fc.property(rects, fc.integer({ min: -2000, max: 2000 }), (all: Rect[], at) => {
        const point = { x: at, y: at / 2 }
        const inside = all.filter(
          ({ x, y, width, height }) =>
            point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height,
        )
        expect(new RectIndex(all).at(point)).toBe(inside.at(-1) ?? null)
      }),
    )
  })
})

describe('going about', () => {
  const box = (x: number, y: number) => ({ x, y, width: 100, height: 100 })
  const [middle, right, below, far] = [box(0, 0), box(300, 20), box(10, 400), box(900, 0)]

  test('the nearest in each direction, straight ahead first', () => {
    const all = [middle, right, below, far]
    expect(nearestIn(middle, all, 'right')).toBe(right)
    expect(nearestIn(middle, all, 'down')).toBe(below)
    expect(nearestIn(middle, all, 'left')).toBeNull()
    expect(nearestIn(far, all, 'left')).toBe(right)
  })

  test('as one reads', () => {
    expect(inReadingOrder([below, far, middle, right])).toEqual([middle, right, far, below])
  })
})

describe('the level of detail', () => {
  test('follows the zoom, and does not flicker at its bounds', () => {
    expect(levelAt(1, 20, true, 'plain')).toBe('full')
    expect(levelAt(0.48, 20, true, 'plain')).toBe('plain')
    expect(levelAt(0.48, 20, true, 'full')).toBe('full')
    expect(levelAt(0.1, 900, true, 'plain')).toBe('areas')
    expect(levelAt(0.1, 900, false, 'plain')).toBe('plain')
    expect(levelAt(0.14, 900, true, 'areas')).toBe('areas')
    expect(levelAt(1, 400, true, 'full')).toBe('plain')
  })
})
