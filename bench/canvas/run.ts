/**
 * The canvas with 1,000 tables, 15,000 columns and 1,500 relations in Chromium: the studio, and a plain React Flow canvas with
 * the same boxes in the same places.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { buildSync } from 'esbuild'
import { fromJson } from '@/lib/document/json'
import { documentAnswerSchema } from '@/lib/sync/protocol'
import { makeProject } from '../make-project'
import { type Frames, pan, summary, zoom } from './frames'
import { type PlainScene, plainScene } from './scene'

const TABLES = 1000
const VIEW = { width: 1440, height: 900 }
const READY_MS = 300_000
const pause = (page: Page) => page.waitForTimeout(1500)

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return address && typeof address === 'object' ? address.port : 0
}

async function startStudio(folder: string) {
  const port = await freePort()
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    // biome-ignore lint/style/noProcessEnv: the studio gets the bench's own environment
    env: { ...process.env, PORT: String(port), LINTEL_DATA_DIR: folder, DATABASE_URL: '' },
    stdio: 'ignore',
  })
  const address = `http://127.0.0.1:${port}`
  const until = Date.now() + READY_MS
  while (Date.now() < until) {
    const answer = await fetch(`${address}/api/health`).catch(() => null)
    if (answer?.ok) break
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  const stop = async () => {
    child.kill('SIGINT')
    await once(child, 'exit')
  }
  return { address, stop }
}

async function heapMb(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  return usedSize / 1e6
}

interface Measured {
  readonly label: string
  readonly first: number
  readonly heap: number
  readonly levels: readonly { name: string; frames: Frames }[]
}

/** From all of it in sight to reading single columns. */
async function move(page: Page): Promise<Measured['levels']> {
  await page.mouse.move(VIEW.width / 2, VIEW.height / 2)
  const levels: { name: string; frames: Frames }[] = []
  const add = (name: string, frames: readonly number[]) =>
    levels.push({ name, frames: summary(frames) })
  for (const name of ['all in sight', 'nearer', 'names', 'boxes', 'columns']) {
    await pause(page)
    add(`pan, ${name}`, await pan(page))
    if (name !== 'columns') add(`zoom in from ${name}`, await zoom(page, -40, 15))
  }
  add('zoom out to all', await zoom(page, 40, 60))
  return levels
}

/** Counted from the moment when the page has the design. */
async function measureStudio(page: Page, address: string, id: string): Promise<Measured> {
  await page.goto(`${address}/projects/${id}`)
  const canvas = page.locator('section[aria-label^="Diagram"]')
  await canvas.locator('.react-flow__pane').waitFor()
  const first = await page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() => {
          const entries = performance.getEntriesByType('resource')
          const loaded = entries.find(({ name }) => name.endsWith('/document'))
          const end = loaded instanceof PerformanceResourceTiming ? loaded.responseEnd : 0
          resolve(performance.now() - end)
        }),
      ),
  )
  await page.locator('section[aria-label^="Diagram"][aria-busy="false"]').waitFor()
  await pause(page)
  const levels = await move(page)
  return { label: 'studio', first, levels, heap: await heapMb(page) }
}

function plainPage(): { script: string; style: string } {
  const { outputFiles } = buildSync({
    entryPoints: ['bench/canvas/plain.tsx'],
    bundle: true,
    write: false,
    jsx: 'automatic',
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const style = createRequire(import.meta.url).resolve('@xyflow/react/dist/style.css')
  return { script: outputFiles[0]?.text ?? '', style: readFileSync(style, 'utf8') }
}

async function measurePlain(page: Page, scene: PlainScene): Promise<Measured> {
  const { script, style } = plainPage()
  await page.setContent(`<!doctype html><style>${style}</style><body></body>`)
  await page.addScriptTag({ content: script })
  const first = await page.evaluate(async (given) => {
    const start = performance.now()
    window.show(given)
    while (!document.querySelector('.react-flow__node')) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    await new Promise((resolve) => requestAnimationFrame(resolve))
    return performance.now() - start
  }, scene)
  await pause(page)
  const levels = await move(page)
  return { label: 'plain React Flow', first, levels, heap: await heapMb(page) }
}

const ms = (n: number) => `${n.toFixed(0)} ms`
const ratio = (a: number, b: number) => `${(a / b).toFixed(2)} ×`
const line = (cells: readonly string[]) =>
  console.log(
    `  ${cells.map((cell, i) => (i === 0 ? cell.padEnd(28) : cell.padStart(14))).join('')}`,
  )

function report(studio: Measured, plain: Measured): void {
  line(['', studio.label, plain.label, 'ratio'])
  line(['first view', ms(studio.first), ms(plain.first), ratio(studio.first, plain.first)])
  line([
    'memory',
    `${studio.heap.toFixed(0)} MB`,
    `${plain.heap.toFixed(0)} MB`,
    ratio(studio.heap, plain.heap),
  ])
  for (const [i, { name, frames }] of studio.levels.entries()) {
    const base = plain.levels[i]?.frames
    if (!base) continue
    line([`${name}: 95 %`, ms(frames.p95), ms(base.p95), ratio(frames.p95, base.p95)])
    line([
      '  frames over 50 ms',
      `${frames.long}/${frames.count}`,
      `${base.long}/${base.count}`,
      '',
    ])
  }
  const total = (one: Measured) => one.levels.reduce((sum, { frames }) => sum + frames.long, 0)
  line(['frames over 50 ms in all', `${total(studio)}`, `${total(plain)}`, ''])
}

async function inBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const { launchArgs, systemChromium } = await import('../../scripts/lib/chromium.mjs')
  const executablePath = systemChromium()
  const browser = await chromium.launch({
    args: launchArgs,
    ...(executablePath ? { executablePath } : {}),
  })
  try {
    return await use(browser)
  } finally {
    await browser.close()
  }
}

console.log('\nCanvas: 1,000 tables, 15,000 columns, 1,500 relations in Chromium')
const folder = mkdtempSync(join(tmpdir(), 'lintel-bench-canvas-'))
const studio = await startStudio(folder)
try {
  const id = await makeProject(studio.address, 'Canvas', `${TABLES}`)
  await inBrowser(async (browser) => {
    const newPage = () => browser.newPage({ viewport: VIEW })
    // The first opening lays the design out; what is measured is opening it again.
    const first = await newPage()
    await first.goto(`${studio.address}/projects/${id}`)
    const placed = first.locator('section[aria-label^="Diagram"][aria-busy="false"]')
    await placed.waitFor({ timeout: 120_000 })
    await first.getByRole('button', { name: 'Saved', exact: true }).waitFor({ timeout: 60_000 })
    await first.close()
    const own = await measureStudio(await newPage(), studio.address, id)
    const answer = await fetch(`${studio.address}/api/projects/${id}/document`)
    const read = fromJson(documentAnswerSchema.parse(await answer.json()).document)
    if (!read.ok) throw new Error('The design cannot be read back.')
    report(own, await measurePlain(await newPage(), plainScene(read.value)))
  })
} finally {
  await studio.stop()
  rmSync(folder, { recursive: true, force: true })
}
