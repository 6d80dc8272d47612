import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withChanges } from './layered-map'

const SIZE = 1500
const start = new Map(Array.from({ length: SIZE }, (_, key) => [key, { key }] as const))

const batches = fc.array(
  fc.array(fc.tuple(fc.nat(SIZE + 50), fc.option(fc.record({ key: fc.nat() }))), { maxLength: 30 }),
  { maxLength: 12 },
)

test('it holds what a plain map with the same changes holds, and leaves the one before as it was', () => {
  fc.assert(
    fc.property(batches, (list) => {
      let map: ReadonlyMap<number, { key: number }> = start
      const plain = new Map(start)
      for (const batch of list) {
        const before = map
        const held = [...before]
        map = withChanges(map, new Map(batch))
        for (const [key, value] of new Map(batch)) {
          if (value) plain.set(key, value)
          else plain.delete(key)
        }
        expect([...before]).toEqual(held)
        expect(map.size).toBe(plain.size)
        const sorted = [...plain].sort(([a], [b]) => a - b)
        expect([...map].sort(([a], [b]) => a - b)).toEqual(sorted)
        expect(new Map([...map.keys()].map((key) => [key, map.get(key)]))).toEqual(new Map(map))
        expect([...map.values()]).toEqual([...map].map(([, value]) => value))
        for (let key = 0; key < SIZE + 50; key += 7) expect(map.has(key)).toBe(plain.has(key))
        let seen = 0
        map.forEach((value, key) => {
          seen += Number(map.get(key) === value)
        })
        expect(seen).toBe(plain.size)
      }
    }),
    { numRuns: 25 },
  )
})
