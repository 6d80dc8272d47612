import { expect, test } from 'vitest'
import { authorSchema } from '@/lib/sync/protocol'
import { AUTHOR_COLOURS, newGuest } from './author'

/** Relative luminance as WCAG defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)

/** The luminance of the lightest dark surface in app/globals.css, oklch(26% …). */
const DARK = 0.0177

test.each([...AUTHOR_COLOURS])(
  '%s carries white text and stands out from light and dark',
  (colour) => {
    expect(contrast(luminance(colour), 1)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(luminance(colour), DARK)).toBeGreaterThanOrEqual(3)
  },
)

test('a guest is an author', () => {
  for (const value of [0, 0.5, 0.999]) {
    const guest = newGuest(() => value)
    expect(authorSchema.parse(guest)).toEqual(guest)
    expect(guest.name).toMatch(/^Guest \p{Lu}\p{Ll}+$/u)
  }
})
