import { beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import { nameOf } from '@/lib/document/record-name'
import { type Id, idSchema } from '@/lib/kinds/common'
import { align, distribute } from '@/lib/layout-records/align'
import { diagramsOf, MAIN_DIAGRAM } from '@/lib/layout-records/diagrams'
import { placementsIn, shownIn } from '@/lib/layout-records/shown'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { at, done, refusalOf } from '@/lib/testing/do-commands'

beforeAll(loadParser)

const SCRIPT = `
  CREATE TABLE a (id int PRIMARY KEY);
  CREATE TABLE b (id int PRIMARY KEY, a_id int REFERENCES a);
  CREATE TABLE c (id int PRIMARY KEY, b_id int REFERENCES b);
  CREATE TABLE d (id int PRIMARY KEY);
  CREATE TYPE e AS ENUM ('x');
`
const read = () => importSql(SCRIPT).document
const id = (document: Document, name: string) => at(document, `public.${name}`).id

const placed = (document: Document, diagram: Id) =>
  [...placementsIn(indexOf(document), diagram).values()].map(({ object, x, y }) => {
    const record = indexOf(document).get(object)
    return [record ? nameOf(record) : null, x, y]
  })
const shown = (document: Document, diagram: Id) =>
  shownIn(document, diagram)
    .map(({ object }) => object.name)
    .sort()

/** Everything in the main diagram, in a row. */
function laidOut(): Document {
  const document = read()
  const placements = ['a', 'b', 'c', 'd'].map((name, n) => ({
    object: id(document, name),
    x: 100 + n * 300,
    y: 200,
  }))
  return done(document, 'placement-set', { diagram: MAIN_DIAGRAM, placements })
}

describe('placements', () => {
  test('the first one makes the diagram that everybody saw', () => {
    const document = laidOut()
    expect(diagramsOf(document)).toMatchObject([{ name: 'Main', scope: 'all' }])
    expect(placed(document, MAIN_DIAGRAM)).toContainEqual(['b', 400, 200])
  })

  test('what is placed again moves, and keeps its colour', () => {
    const document = laidOut()
    const object = id(document, 'a')
    const put = (on: Document, more: object) =>
      done(on, 'placement-set', {
        diagram: MAIN_DIAGRAM,
        placements: [{ object, x: 8, y: 16, ...more }],
      })
    const after = put(put(document, { colour: 'red' }), { x: 24 })
    const place = placementsIn(indexOf(after), MAIN_DIAGRAM).get(object)
    expect(place).toMatchObject({ x: 24, y: 16, colour: 'red' })
    const diagram = { diagram: MAIN_DIAGRAM, placements: [{ object: newId(), x: 0, y: 0 }] }
    expect(refusalOf(document, 'placement-set', diagram)).toBe('object-missing')
  })
})

describe('diagrams', () => {
  const add = (document: Document, input: object) => {
    const diagram = newId()
    return { diagram, document: done(document, 'diagram-add', { id: diagram, ...input }) }
  }

  test.each([
    [0, ['b']],
    [1, ['a', 'b', 'c']],
  ])('a selection with neighbours %i away', (distance, names) => {
    const before = laidOut()
    const { document, diagram } = add(before, {
      objects: [id(before, 'b')],
      distance,
      like: MAIN_DIAGRAM,
    })
    expect(shown(document, diagram)).toEqual(names)
  })

  test('it begins as it stands in the other diagram', () => {
    const before = laidOut()
    const objects = [id(before, 'c'), id(before, 'b')]
    const { document, diagram } = add(before, { objects, like: MAIN_DIAGRAM })
    expect(placed(document, diagram).sort()).toEqual([
      ['b', 40, 40],
      ['c', 340, 40],
    ])
  })

  test('in a project without any, the whole-model diagram stays beside it', () => {
    const before = read()
    const { document } = add(before, { objects: [id(before, 'a')] })
    expect(diagramsOf(document).map(({ name }) => name)).toEqual(['Main', 'Diagram'])
  })

  test('objects come and go', () => {
    const before = laidOut()
    const { document, diagram } = add(before, { objects: [id(before, 'a')] })
    const input = { diagram, objects: [id(document, 'b'), id(document, 'd')] }
    const more = done(document, 'diagram-objects-add', input)
    expect(shown(more, diagram)).toEqual(['a', 'b', 'd'])
    const boxes = placed(more, diagram).map(([, x, y]) => `${x} ${y}`)
    expect(new Set(boxes).size).toBe(3)
    expect(placed(more, diagram)).toContainEqual(placed(document, diagram)[0])
    const less = done(more, 'diagram-objects-remove', { diagram, objects: [id(more, 'b')] })
    expect(shown(less, diagram)).toEqual(['a', 'd'])
    expect(at(less, 'public.b').kind).toBe('table')
  })

  test('renamed, duplicated, removed', () => {
    const before = laidOut()
    const renamed = done(before, 'diagram-rename', { id: MAIN_DIAGRAM, name: 'All' })
    const copy = newId()
    const two = done(renamed, 'diagram-duplicate', { id: MAIN_DIAGRAM, newId: copy })
    expect(diagramsOf(two).map(({ name }) => name)).toEqual(['All', 'All copy'])
    expect(placed(two, copy).sort()).toEqual(placed(two, MAIN_DIAGRAM).sort())
    const one = done(two, 'diagram-remove', { id: MAIN_DIAGRAM })
    expect(diagramsOf(one).map(({ name }) => name)).toEqual(['All copy'])
    expect([...one.records.values()].filter(({ kind }) => kind === 'placement')).toHaveLength(4)
  })

  test('a diagram that nobody made can be renamed all the same', () => {
    const after = done(read(), 'diagram-set', {
      id: MAIN_DIAGRAM,
      changes: { name: 'Everything', detail: 'keys' },
    })
    expect(diagramsOf(after)).toMatchObject([{ name: 'Everything', detail: 'keys', scope: 'all' }])
  })
})

describe('areas and notes', () => {
  const box = { x: 80, y: 180, width: 260, height: 200 }
  const withArea = () => {
    const area = newId()
    const diagram = MAIN_DIAGRAM
    const one = done(laidOut(), 'area-add', {
      id: area,
      diagram,
      name: 'Core',
      colour: 'blue',
      ...box,
    })
    const note = { diagram, text: 'Look', colour: null, x: 90, y: 300, width: 100, height: 40 }
    return { area, document: done(one, 'note-add', note) }
  }

  test('an area takes along what stands in it', () => {
    const { area, document } = withArea()
    const after = done(document, 'area-set', { id: area, changes: { x: 180, y: 190 } })
    expect(placed(after, MAIN_DIAGRAM)).toContainEqual(['a', 200, 210])
    expect(placed(after, MAIN_DIAGRAM)).toContainEqual(['b', 400, 200])
    const [note] = indexOf(after).childrenOf(MAIN_DIAGRAM, 'note')
    expect(note).toMatchObject({ x: 190, y: 310 })
  })

  test.each([
    ['alone', { changes: { x: 180 }, alone: true }],
    ['when its left edge is drawn', { changes: { x: 60, width: 280 } }],
    ['when it is renamed', { changes: { name: 'Heart', colour: 'red' } }],
  ])('but not %s', (_, input) => {
    const { area, document } = withArea()
    const after = done(document, 'area-set', { id: area, ...input })
    expect(placed(after, MAIN_DIAGRAM)).toContainEqual(['a', 100, 200])
  })

  test('a note says something else', () => {
    const { document } = withArea()
    const [note] = indexOf(document).childrenOf(MAIN_DIAGRAM, 'note')
    const after = done(document, 'note-set', { id: note?.id, changes: { text: 'Here' } })
    expect(indexOf(after).childrenOf(MAIN_DIAGRAM, 'note')).toMatchObject([{ text: 'Here', x: 90 }])
  })
})

describe('lining up', () => {
  const boxes = [
    [0, 0, 100, 40],
    [50, 100, 200, 60],
    [400, 20, 100, 80],
  ].map(([x = 0, y = 0, width = 0, height = 0], n) => ({
    id: idSchema.parse(`box-${n}`),
    x,
    y,
    width,
    height,
  }))
  const lined = (moves: ReturnType<typeof align>) =>
    boxes.map((box) => ({ ...box, ...moves.get(box.id) }))

  test.each([
    ['left', [0, 0, 0], [0, 100, 20]],
    ['right', [400, 300, 400], [0, 100, 20]],
    ['centre', [200, 150, 200], [0, 100, 20]],
    ['top', [0, 50, 400], [0, 0, 0]],
    ['middle', [0, 50, 400], [60, 50, 40]],
    ['bottom', [0, 50, 400], [120, 100, 80]],
  ] as const)('%s', (edge, xs, ys) => {
    const moved = lined(align(boxes, edge))
    expect(moved.map(({ x }) => x)).toEqual(xs)
    expect(moved.map(({ y }) => y)).toEqual(ys)
  })

  test('the same room between all, the outermost stay', () => {
    expect(lined(distribute(boxes, 'across')).map(({ x }) => x)).toEqual([0, 150, 400])
    expect(distribute(boxes.slice(0, 2), 'across').size).toBe(0)
  })
})
