import { beforeAll, describe, expect, test } from 'vitest'
import { MAIN_DIAGRAM } from '@/lib/layout-records/diagrams'
import { loadParser } from '@/lib/sql/parse'
import { placedDesign } from '@/lib/testing/placed'
import { diagramSvg } from './diagram-svg'
import { THEMES } from './theme'

beforeAll(loadParser)

const SCRIPT = `
CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('new', 'paid');
CREATE TABLE shop.customer (id bigint PRIMARY KEY, email text UNIQUE);
CREATE TABLE shop."order" (id bigint PRIMARY KEY, customer_id bigint NOT NULL REFERENCES shop.customer, state shop.state);
CREATE TABLE shop."<script>alert(1)</script>" ("a&b" int, "]]>" text);
CREATE VIEW shop.open AS SELECT id FROM shop."order";
`
const design = () =>
  placedDesign(SCRIPT, {
    places: { customer: [0, 100], order: [400, 100, 'blue'], state: [400, 400] },
    areas: [{ name: 'Sales & more', colour: 'green', x: -40, y: 20, width: 800, height: 340 }],
    notes: [
      {
        text: 'Ask before you change this.\nIt is <b>used</b> by everybody who sends an invoice.',
        colour: 'pink',
        x: 0,
        y: 420,
        width: 220,
        height: 90,
      },
    ],
  })

const texts = (svg: string) =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map((found) => found[1])
const count = (svg: string, what: RegExp) => [...svg.matchAll(what)].length

describe('a diagram as SVG', () => {
  test('shows tables, enums, views, areas, notes and relations', () => {
    const svg = diagramSvg(design().document, MAIN_DIAGRAM, { theme: 'light' })
    expect(texts(svg)).toEqual(
      expect.arrayContaining(['customer', 'order', 'state', 'open', 'email', 'paid', 'bigint']),
    )
    expect(texts(svg)).toEqual(expect.arrayContaining(['Sales &amp; more']))
    // The dashes tell what a view reads, the dots the type of a column.
    expect(count(svg, /stroke-dasharray="5 4"/g)).toBe(1)
    expect(count(svg, /stroke-dasharray="1 4"/g)).toBe(1)
    // Foot and ring, two bars: the ends of the foreign key.
    expect(count(svg, /A4 4 0 1 1/g)).toBe(2)
    expect(svg).toContain(THEMES.light['tint-green'])
    expect(svg).toContain(THEMES.light['mark-blue'])
  })

  test('takes no name for markup and no picture from elsewhere', () => {
    const svg = diagramSvg(design().document, MAIN_DIAGRAM, { theme: 'dark' })
    expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(svg).toContain('a&amp;b')
    expect(svg).not.toMatch(/<script|<image|<foreignObject|href=|url\(/)
    expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/)
  })

  test('is the same to the byte for the same design, in whatever order its records are', () => {
    const { document } = design()
    const turned = { records: new Map([...document.records].reverse()) }
    const svg = diagramSvg(document, MAIN_DIAGRAM, { theme: 'light' })
    expect(diagramSvg(turned, MAIN_DIAGRAM, { theme: 'light' })).toBe(svg)
  })

  test('of a selection is no bigger than that', () => {
    const { document, find } = design()
    const ids = [find('customer').id, find('order').id]
    const part = diagramSvg(document, MAIN_DIAGRAM, { theme: 'light', ids })
    const names = texts(part)
    expect(names).toContain('order')
    expect(names).not.toContain('open')
    expect(names).not.toContain('Sales &amp; more')
    const width = (svg: string) => Number(/ width="(\d+)"/.exec(svg)?.[1])
    const whole = diagramSvg(document, MAIN_DIAGRAM, { theme: 'light' })
    expect(width(part)).toBeLessThan(width(whole))
  })

  test('has as much detail as is asked for', () => {
    const { document } = design()
    const rows = (detail: 'all' | 'keys' | 'names') =>
      texts(diagramSvg(document, MAIN_DIAGRAM, { theme: 'light', detail })).length
    expect(rows('all')).toBeGreaterThan(rows('keys'))
    expect(rows('keys')).toBeGreaterThan(rows('names'))
  })

  test('has the colours of its theme and no others', () => {
    for (const theme of ['light', 'dark'] as const) {
      const svg = diagramSvg(design().document, MAIN_DIAGRAM, { theme })
      const used = new Set([...svg.matchAll(/#[0-9a-f]{6}\b/g)].map(([colour]) => colour))
      const own: readonly string[] = Object.values(THEMES[theme])
      expect([...used].filter((colour) => !own.includes(colour))).toEqual([])
    }
  })

  test('of an empty design is a picture too', () => {
    const { document } = placedDesign('', {})
    expect(diagramSvg(document, null, { theme: 'light' })).toMatch(/^<svg .*<\/svg>\n$/s)
  })
})
