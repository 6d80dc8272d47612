import { expect, test } from '@playwright/test'
import { buildSync } from 'esbuild'
import { textWidth } from '../lib/layout/text-width'
import { diagramSvg } from '../lib/picture/diagram-svg'
import { importSql } from '../lib/sql/import'
import { quoteIdent } from '../lib/sql/lex/identifier'
import { loadParser } from '../lib/sql/parse'

/** What the export dialog uses, ready to be called in any page of the studio. */
function pictureScript(): string {
  const contents = `
    export { pngPicture } from './lib/client/picture/png-picture'
    export { fontCss } from './lib/client/picture/font-css'`
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    format: 'iife',
    globalName: 'pictures',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

interface Pictures {
  fontCss(text: string): Promise<string>
  pngPicture(svg: string, scale: number): Promise<{ blob: Blob; width: number; height: number }>
}

const SCRIPT = `
  CREATE TYPE state AS ENUM ('new', 'paid');
  CREATE TABLE customer (id bigint PRIMARY KEY, "größe <b>" text, state state);
  CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer);`

test('a picture brings its font along and becomes a sharp bitmap', async ({ page }) => {
  await loadParser()
  const svg = diagramSvg(importSql(SCRIPT).document, null, { theme: 'light' })
  await page.goto('/')
  await page.addScriptTag({ content: pictureScript() })
  const made = await page.evaluate(async (plain) => {
    const { pictures } = window as unknown as { pictures: Pictures }
    const css = await pictures.fontCss(plain)
    const withFont = plain.replace('<title>', `<style>${css}</style><title>`)
    const shots = [plain, withFont].map((one) => pictures.pngPicture(one, 2))
    const [without, png] = await Promise.all(shots)
    if (!without || !png) throw new Error('no picture')
    const bitmap = await createImageBitmap(png.blob)
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    const context = canvas.getContext('2d')
    context?.drawImage(bitmap, 0, 0)
    const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] }
    const colours = new Set<number>()
    for (let at = 0; at < data.length; at += 4) {
      colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0))
    }
    const bytes = (blob: Blob) =>
      blob.arrayBuffer().then((buffer) => String(new Uint8Array(buffer)))
    return {
      fonts: css.match(/font-family:'Inter Variable'/g)?.length ?? 0,
      size: [bitmap.width, bitmap.height],
      colours: colours.size,
      sameWithoutFont: (await bytes(without.blob)) === (await bytes(png.blob)),
    }
  }, svg)
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? []
  expect(made.size).toEqual([Number(width) * 2, Number(height) * 2])
  expect(made.fonts).toBe(1)
  expect(made.colours).toBeGreaterThan(20)
  expect(made.sameWithoutFont).toBe(false)
})

test('boxes are as wide as their text needs', async ({ page }) => {
  const names = [
    'id',
    'customer_id',
    'billing_address_line_2',
    'ILIAD_MMMM_WWWW',
    'numeric(12,2)',
    'timestamptz',
    'Größe, façade, Łódź',
    'заказ_номер',
  ]
  await page.goto('/')
  const measured = await page.evaluate(async (texts) => {
    await document.fonts.load("400 13px 'Inter Variable'", texts.join(''))
    await document.fonts.load("600 13px 'Inter Variable'", texts.join(''))
    const span = document.createElement('span')
    span.style.cssText = "position:absolute;white-space:pre;font-family:'Inter Variable'"
    document.body.append(span)
    const widthOf = (text: string, font: string) => {
      span.style.fontSize = '13px'
      span.style.fontWeight = font
      span.textContent = text
      return span.getBoundingClientRect().width
    }
    return texts.map((text) => [widthOf(text, '400'), widthOf(text, '600')])
  }, names)
  for (const [i, [regular = 0, semibold = 0]] of measured.entries()) {
    const text = names[i] ?? ''
    for (const [weight, real] of [
      [400, regular],
      [600, semibold],
    ] as const) {
      const table = textWidth(text, { size: 13, weight })
      // Never so narrow that text is cut; at most a fifth too wide where letters are not in the table.
      expect(table, text).toBeGreaterThan(real - 1.5)
      expect(table, text).toBeLessThan(real * 1.2 + 2)
    }
  }
})

test('a picture with hostile names is sound XML that runs nothing', async ({ page }) => {
  await loadParser()
  const names = [
    '<script>alert(1)</script>',
    ']]>',
    '"onload="alert(1)',
    '&amp;',
    '\u0001\u000b',
    '\ufffe',
  ]
  const columns = names.map((name) => `${quoteIdent(name)} text`)
  const tables = names.map((name) => `CREATE TABLE ${quoteIdent(name)} (${columns.join(', ')});`)
  const svg = diagramSvg(importSql(tables.join('\n')).document, null, { theme: 'dark' })
  await page.goto('/')
  const found = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
    const all = [...parsed.querySelectorAll('*')]
    return {
      broken: parsed.querySelectorAll('parsererror').length,
      names: [...new Set(all.map(({ localName }) => localName))].sort(),
      handlers: all
        .flatMap((one) => one.getAttributeNames())
        .filter((name) => name.startsWith('on')),
      texts: [...parsed.querySelectorAll('text')].map((one) => one.textContent),
    }
  }, svg)
  expect(found.broken).toBe(0)
  expect(found.handlers).toEqual([])
  expect(found.names).toEqual(['circle', 'g', 'path', 'rect', 'svg', 'text', 'title'])
  expect(found.texts).toEqual(expect.arrayContaining(['<script>alert(1)</script>', ']]>', '&amp;']))
})
