import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlaps } from './geometry'
import { placeNew } from './place-new'

const size = { width: 200, height: 150 }

const diagrams = fc
  .record({
    cells: fc.uniqueArray(fc.tuple(fc.nat(5), fc.nat(5)), {
      maxLength: 20,
      selector: ([x, y]) => `${x} ${y}`,
    }),
    loose: fc.array(
      fc.tuple(fc.integer({ min: 100, max: 400 }), fc.integer({ min: 32, max: 500 })),
      {
        minLength: 1,
        maxLength: 20,
      },
    ),
    links: fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 30 }),
  })
  .map(({ cells, loose, links }) => {
    const placed = cells.map(([x, y], n) => ({ id: `p${n}`, x: x * 260, y: y * 200, ...size }))
    const wanted = loose.map(([width, height], n) => ({ id: `n${n}`, width, height }))
    const ids = [...placed, ...wanted].map(({ id }) => id)
    const at = (n: number) => ids[n % ids.length] ?? ''
    return { placed, wanted, links: links.map(([a, b]) => ({ from: at(a), to: at(b) })) }
  })

test('everything new gets a place of its own', () => {
  fc.assert(
    fc.property(diagrams, ({ placed, wanted, links }) => {
      const places = placeNew(placed, wanted, links)
      expect([...places.keys()].sort()).toEqual(wanted.map(({ id }) => id).sort())
      const rects = wanted.flatMap((one) => {
        const point = places.get(one.id)
        return point ? [{ ...one, ...point }] : []
      })
      for (const [i, rect] of rects.entries()) {
        for (const other of [...placed, ...rects.slice(i + 1)]) {
          expect(overlaps(rect, other)).toBe(false)
        }
      }
    }),
  )
})

test('a new table comes beside the one that it relates to', () => {
  const placed = Array.from({ length: 36 }, (_, n) => ({
    id: `p${n}`,
    x: (n % 6) * 400,
    y: Math.floor(n / 6) * 400,
    ...size,
  }))
  for (const { id, x, y } of placed) {
    const place = placeNew(placed, [{ id: 'new', ...size }], [{ from: 'new', to: id }]).get('new')
    expect(Math.hypot((place?.x ?? 0) - x, (place?.y ?? 0) - y)).toBeLessThan(600)
  }
})

test('a chain of new tables follows what it hangs on', () => {
  const placed = [
    { id: 'far', x: 0, y: 0, ...size },
    { id: 'near', x: 3000, y: 0, ...size },
  ]
  const wanted = ['a', 'b'].map((id) => ({ id, ...size }))
  const places = placeNew(placed, wanted, [
    { from: 'b', to: 'a' },
    { from: 'a', to: 'near' },
  ])
  for (const { id } of wanted) expect(places.get(id)?.x).toBeGreaterThan(2000)
})

test('in an empty diagram new tables stand in rows from the origin', () => {
  const wanted = Array.from({ length: 9 }, (_, n) => ({ id: `n${n}`, ...size }))
  const places = [...placeNew([], wanted, []).values()]
  expect(Math.min(...places.map(({ x }) => x))).toBe(0)
  expect(Math.min(...places.map(({ y }) => y))).toBe(0)
  expect(new Set(places.map(({ y }) => y)).size).toBeGreaterThan(1)
})
