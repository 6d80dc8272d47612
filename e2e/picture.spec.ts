import { expect, test } from '@playwright/test'
import { buildSync } from 'esbuild'
import { diagramSvg } from '../lib/picture/diagram-svg'
import { importSql } from '../lib/sql/import'
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
