import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { COLOURS, colourOf, mark, THEMES, type ThemeColour, tint } from './theme'

const css = readFileSync('app/globals.css', 'utf8')

/** As CSS Color 4 defines it. */
function hex(lightness: number, chroma: number, hue: number): string {
  const angle = (hue * Math.PI) / 180
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)]
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  const bytes = linear.map((part) => {
    const value = Math.min(1, Math.max(0, part))
    const gamma = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055
    return Math.round(gamma * 255)
  })
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

const token = (name: string, theme: 'light' | 'dark'): string => {
  const line = new RegExp(`--color-${name}: light-dark\\(oklch\\((.+?)\\), oklch\\((.+?)\\)\\)`)
  const found = line.exec(css)?.[theme === 'light' ? 1 : 2]
  const [l, c, h] = found?.replace('%', '').split(' ').map(Number) ?? []
  if (l === undefined || c === undefined || h === undefined) return `no token ${name}`
  return hex(l / 100, c, h)
}

const luminance = (colour: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string) => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

test.each(['light', 'dark'] as const)('%s pictures have the colours of the screen', (theme) => {
  for (const [name, colour] of Object.entries(THEMES[theme])) {
    expect(`${name} ${colour}`).toBe(`${name} ${token(name, theme)}`)
  }
})

test.each(['light', 'dark'] as const)('%s text and lines stand out', (theme) => {
  const ratio = (front: ThemeColour, back: ThemeColour) =>
    contrast(THEMES[theme][front], THEMES[theme][back])
  expect(ratio('relation', 'page')).toBeGreaterThanOrEqual(3)
  expect(ratio('key', 'surface')).toBeGreaterThanOrEqual(3)
  for (const severity of ['danger', 'warning', 'info'] as const) {
    expect(ratio(severity, 'surface')).toBeGreaterThanOrEqual(4.5)
    expect(ratio(severity, 'box-head')).toBeGreaterThanOrEqual(4.5)
  }
  expect(ratio('quiet', 'box-head')).toBeGreaterThanOrEqual(4.5)
  for (const colour of COLOURS) {
    expect(ratio(mark(colour), tint(colour))).toBeGreaterThanOrEqual(4.5)
    expect(ratio('ink', tint(colour))).toBeGreaterThanOrEqual(7)
  }
})

test('a colour that is not known is none', () => {
  expect(colourOf('blue')).toBe('blue')
  expect(colourOf('url(evil)')).toBeNull()
  expect(colourOf(null)).toBeNull()
})
