import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { batchOf, firstBatch, sendOf, tableRecord } from '@/lib/server/testing/editor'
import { eventsOf } from '@/lib/server/testing/events-of'
import { addStep } from '@/lib/steps/make'
import { historyAnswerSchema, sendAnswerSchema } from '@/lib/sync/protocol'
import { newProject, post } from './testing/requests'
import { killAll, start } from './testing/started'

// The first start of a changed clone builds it.
const PATIENCE = 300_000
const WRITERS = 8
const ENOUGH = 60

const folder = mkdtempSync(join(tmpdir(), 'lintel-acknowledged-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(killAll)

/** Writes until the server is gone; what it acknowledged is put down. */
async function write(path: string, base: number, acknowledged: Set<string>): Promise<void> {
  const client = randomUUID()
  try {
    for (let version = base; ; ) {
      const batch = batchOf([addStep(tableRecord(`t_${acknowledged.size}`))])
      const response = await post(path, sendOf(version, [batch], client))
      const answer = sendAnswerSchema.parse(await response.json())
      version = answer.version
      acknowledged.add(batch.id)
    }
  } catch {
    // Killed in the middle of it.
  }
}

async function history(url: string): Promise<Set<string>> {
  const found = new Set<string>()
  for (let before = ''; ; ) {
    const page = historyAnswerSchema.parse(
      await (await fetch(`${url}/history?limit=200${before}`)).json(),
    )
    for (const { id } of page.entries) found.add(id)
    if (!page.more) return found
    before = `&before=${page.entries.at(-1)?.version}`
  }
}

/** The versions that a stream carries until it ends. */
async function follow(url: string): Promise<number[]> {
  const versions: number[] = []
  try {
    const response = await fetch(`${url}/events?client=${randomUUID()}&since=0`)
    for await (const event of eventsOf(response)) {
      if (event.type === 'entry') versions.push(event.entry.version)
    }
  } catch {
    // Cut off by the kill.
  }
  return versions
}

test('killed in mid-stream, the server loses nothing that it acknowledged', {
  timeout: PATIENCE,
}, async () => {
  const LINTEL_DATA_DIR = join(folder, 'data')
  const first = await start({ LINTEL_DATA_DIR })
  expect(await first.ready, first.output()).toBe(true)
  const path = await newProject(first.url)
  const begin = await post(`${first.url}${path}/batches`, sendOf(0, [firstBatch()]))
  expect(begin.status).toBe(200)
  const seen = follow(`${first.url}${path}`)
  const acknowledged = new Set<string>()
  const writers = Array.from({ length: WRITERS }, () =>
    write(`${first.url}${path}/batches`, 1, acknowledged),
  )
  while (acknowledged.size < ENOUGH) await new Promise((resolve) => setTimeout(resolve, 5))
  first.signal('SIGKILL')
  await Promise.all([...writers, first.ended])
  const versions = await seen
  expect(versions.length).toBeGreaterThan(0)
  expect(versions).toEqual(versions.map((_, at) => at + 1))

  const second = await start({ LINTEL_DATA_DIR })
  expect(await second.ready, second.output()).toBe(true)
  const kept = await history(`${second.url}${path}`)
  expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([])
  expect(kept.size).toBeGreaterThanOrEqual(versions.length)
})

test('bodies that would harm a server by their shape are refused, and it goes on', {
  timeout: PATIENCE,
}, async () => {
  const server = await start({ LINTEL_DATA_DIR: join(folder, 'harmful') })
  expect(await server.ready, server.output()).toBe(true)
  const path = `${server.url}${await newProject(server.url)}`
  const statuses = []
  for (const body of [
    '['.repeat(100_000),
    `[${'{},'.repeat(8_000_000)}{}]`,
    ' '.repeat(70 << 20),
  ]) {
    // A connection that is closed before all was sent is as good as a refusal.
    statuses.push(
      await post(`${path}/batches`, body).then(
        (answer) => answer.status,
        () => 413,
      ),
    )
  }
  expect(statuses).toEqual([400, 400, 413])
  expect((await fetch(`${server.url}/api/health`)).status).toBe(200)
})
