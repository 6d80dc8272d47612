import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { findPostgresBinaries, startLocalCluster } from '@/lib/proof/node/local-cluster'
import { freePort } from './lib/port.mjs'
import { killAll, type Started, start } from './testing/started'

// The first start of a changed clone builds it.
const PATIENCE = 300_000
const NO_TRACE = /^ {4}at /m

const folder = mkdtempSync(join(tmpdir(), 'lintel-start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

afterEach(killAll)

async function expectRefusal(started: Started, reason: string): Promise<void> {
  expect(await started.ended).toBe(1)
  expect(started.output()).toContain(reason)
  expect(started.output()).not.toMatch(NO_TRACE)
}

async function createProject(url: string, name: string): Promise<void> {
  const response = await fetch(`${url}/api/projects`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name }),
  })
  expect(response.status).toBe(201)
}

const page = async (url: string) => (await fetch(url)).text()

test('a data folder has one process, survives its being killed, and is let go by Ctrl-C', {
  timeout: PATIENCE,
}, async () => {
  const LINTEL_DATA_DIR = join(folder, 'data')
  const first = await start({ LINTEL_DATA_DIR })
  expect(await first.ready, first.output()).toBe(true)
  await createProject(first.url, 'Survivor')
  await expectRefusal(await start({ LINTEL_DATA_DIR }), 'is in use by another process')

  first.signal('SIGKILL')
  await first.ended
  const second = await start({ LINTEL_DATA_DIR })
  expect(await second.ready, second.output()).toBe(true)
  expect(await page(second.url)).toContain('Survivor')

  second.signal('SIGINT')
  expect(await second.ended).toBe(0)
  const third = await start({ LINTEL_DATA_DIR })
  expect(await third.ready, third.output()).toBe(true)
  expect(await page(third.url)).toContain('Survivor')
  third.signal('SIGTERM')
  expect(await third.ended).toBe(0)
})

test('a taken port is named', { timeout: PATIENCE }, async () => {
  const server = createServer()
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const started = await start({ PORT: String(port), LINTEL_DATA_DIR: join(folder, 'port') })
  await expectRefusal(started, `Port ${port} of 127.0.0.1 is taken.`)
  server.close()
})

test.each([
  ['no port', { PORT: 'http' }, 'PORT must be a port number'],
  ['no PostgreSQL address', { DATABASE_URL: 'mysql://host/db' }, 'DATABASE_URL must look like'],
  ['a dead server', { DATABASE_URL: 'postgresql://a@127.0.0.1:1/db' }, 'nothing answers there'],
  ['a folder inside a file', { LINTEL_DATA_DIR: '/dev/null/data' }, 'cannot be written'],
])('%s is told in one message', { timeout: PATIENCE }, async (_what, env, reason) => {
  await expectRefusal(await start(env), reason)
})

test('a Node that is too old is named', { timeout: PATIENCE }, async () => {
  const old = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'18.19.0'}})`
  await expectRefusal(await start({}, ['--import', old]), 'Node 18.19.0 is too old')
})

const binaries = findPostgresBinaries('')

describe.runIf(binaries)('with DATABASE_URL', () => {
  test('two processes share one server', { timeout: PATIENCE }, async () => {
    const cluster = await startLocalCluster(binaries ?? '')
    const [one, two] = await Promise.all([
      start({ DATABASE_URL: cluster.url }),
      start({ DATABASE_URL: cluster.url }),
    ])
    expect(await one.ready, one.output()).toBe(true)
    expect(await two.ready, two.output()).toBe(true)
    await createProject(one.url, 'Shared')
    expect(await page(two.url)).toContain('Shared')
    for (const started of [one, two]) {
      started.signal('SIGINT')
      expect(await started.ended).toBe(0)
    }
    await cluster.stop()
  })
})
