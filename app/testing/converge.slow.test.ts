/**
 * Several browsers edit one project over bad lines, with crashes of tabs and restarts of the server. In the end all show the
 * server's document, and every edit is in the log, or was told as lost, or had nothing left to do.
 */
import fc from 'fast-check'
import { loadModule } from 'libpg-query'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { blankColumn, blankTable } from '@/lib/commands/blank'
import { toJson } from '@/lib/document/json'
import { newId } from '@/lib/document/new-id'
import { makeRecord } from '@/lib/kinds/visit-record'
import { addStep } from '@/lib/steps/make'
import { BadLine, GOOD, type Weather } from './bad-line'
import { Browser } from './browser'
import { editSomething } from './random-edits'
import { StudioServer } from './studio-server'

beforeAll(loadModule)
const server = await StudioServer.start()
afterAll(() => server.stop())

const BAD = { lost: 0.1, unanswered: 0.15, twice: 0.1, broken: 0.05, late: 8 }
const COLOURS = ['#d53136', '#08824a', '#2b6ae7'] as const

/** Mulberry32: small, and the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

function tables(): ReturnType<typeof addStep>[] {
  const schema = makeRecord(
    'schema',
    { id: newId(), parent: null, rank: 'a0' },
    { name: 'app', owner: null, comment: null },
  )
  const made = ['users', 'orders', 'items'].flatMap((name) => {
    const table = makeRecord(
      'table',
      { id: newId(), parent: schema.id, rank: 'a0' },
      blankTable(name),
    )
    const head = { id: newId(), parent: table.id, rank: 'a0' }
    return [table, makeRecord('column', head, blankColumn('id', 'bigint'))]
  })
  return [schema, ...made].map(addStep)
}

async function live(browser: Browser, random: () => number, edits: number): Promise<void> {
  for (let n = 0; n < edits; n++) {
    await sleep(random() * 12)
    const chance = random()
    if (chance < 0.04) {
      browser.crash()
      await sleep(random() * 10)
      await browser.open()
    } else if (chance < 0.08) {
      browser.line.unplug()
      for (let more = 0; more < 4; more++) editSomething(browser.session, random)
      await sleep(random() * 20)
      browser.line.plug()
      browser.session.wake()
    } else editSomething(browser.session, random)
  }
}

async function settle(browsers: readonly Browser[], project: string): Promise<void> {
  const deadline = Date.now() + 20_000
  for (;;) {
    const version = await server.version(project)
    const states = browsers.map(({ session }) => session.store.getState())
    if (states.every((state) => state.pending === 0 && state.version === version)) return
    if (Date.now() > deadline) {
      const seen = states.map(({ pending, connection, version: at }) => ({
        pending,
        connection,
        at,
      }))
      throw new Error(`They do not come to rest at ${version}: ${JSON.stringify(seen)}`)
    }
    for (const { session } of browsers) session.wake()
    await sleep(10)
  }
}

const rests = { logged: 0, dropped: 0, 'nothing-left': 0 }

/** What became of a batch, as the log has it and as its maker was told. */
function checkBatch(id: string, { session, rest, told }: Browser, logged: boolean): void {
  const how = logged ? 'logged' : rest.get(id)
  expect(how, `batch ${id}`).toBeDefined()
  if (how === undefined) return
  rests[how]++
  const { problems } = session.store.getState()
  if (how === 'logged') expect(problems.flatMap(({ batches }) => batches)).not.toContain(id)
  if (how === 'dropped') expect(told).toContain(id)
}

async function check(browsers: readonly Browser[], project: string): Promise<void> {
  const document = toJson(await server.document(project))
  const logged = new Set((await server.log(project)).map(({ id }) => id))
  for (const browser of browsers) {
    expect(toJson(browser.session.store.getState().document)).toEqual(document)
    for (const id of browser.shelf.kept) checkBatch(id, browser, logged.has(id))
    expect(browser.shelf.left).toBe(0)
    browser.session.close()
  }
}

async function scenario(seed: number): Promise<void> {
  const random = randomFrom(seed)
  const weather: Weather = { random, faults: GOOD }
  const project = await server.newProject()
  const newLine = () => new BadLine(server.fetch, weather)
  const browsers = COLOURS.map(
    (colour, n) => new Browser(project, newLine, { name: `P${n}`, colour }),
  )
  for (const browser of browsers) await browser.open()
  browsers[0]?.session.commit('Begin', tables())
  await settle(browsers, project)
  weather.faults = BAD
  const restart = sleep(60).then(() => server.restart())
  await Promise.all(browsers.map((browser) => live(browser, random, 30)))
  await restart
  weather.faults = GOOD
  await settle(browsers, project)
  await check(browsers, project)
}

test('browsers over bad lines converge, and no edit is lost in silence', {
  timeout: 600_000,
}, async () => {
  await fc.assert(fc.asyncProperty(fc.integer(), scenario), { numRuns: 20, endOnFailure: true })
  expect(rests.logged).toBeGreaterThan(500)
  expect(rests.dropped).toBeGreaterThan(10)
})
