import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bitmapSize } from './bitmap-size'

test('a picture of usual size has the scale that was asked for', () => {
  expect(bitmapSize(1200, 800, 3)).toEqual({ width: 3600, height: 2400, scale: 3, reduced: false })
})

test('one that is too big is made smaller, in proportion', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200_000 }),
      fc.integer({ min: 1, max: 200_000 }),
      fc.constantFrom(1, 2, 4),
      (width, height, scale) => {
        const size = bitmapSize(width, height, scale)
        expect(size.width).toBeLessThanOrEqual(16_384)
        expect(size.width * size.height).toBeLessThanOrEqual(100_000_000)
        expect(size.reduced).toBe(size.scale < scale)
        expect(Math.abs(size.width - width * size.scale)).toBeLessThanOrEqual(1)
        expect(Math.abs(size.height - height * size.scale)).toBeLessThanOrEqual(1)
      },
    ),
  )
})
