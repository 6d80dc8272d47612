import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyDocument } from '@/lib/document/document'
import { toJson } from '@/lib/document/json'
import {
  findPostgresBinaries,
  type LocalCluster,
  startLocalCluster,
} from '@/lib/proof/node/local-cluster'
import type { Database } from '@/lib/server/database/database'
import { readMigrations } from '@/lib/server/database/migrate'
import { openServer } from '@/lib/server/database/open-server'
import { createProject } from '@/lib/server/projects/projects'
import { createStudio } from '@/lib/server/studio'
import { batchOf, firstBatch, sendOf, tableRecord } from '@/lib/server/testing/editor'
import { addStep } from '@/lib/steps/make'
import type { StreamEvent } from '@/lib/sync/protocol'
import type { Subscription } from './subscription'

const binaries = findPostgresBinaries('')
const PATIENCE = 30_000

/** What comes until something fits. */
async function until(stream: Subscription, fits: (event: StreamEvent) => boolean) {
  const events: StreamEvent[] = []
  for (;;) {
    const event = await stream.next(PATIENCE)
    if (!event) throw new Error(`The stream ended or fell silent after ${JSON.stringify(events)}`)
    events.push(event)
    if (fits(event)) return events
  }
}
const isVersion = (version: number) => (event: StreamEvent) =>
  event.type === 'entry' && event.entry.version === version
const versions = (events: readonly StreamEvent[]) =>
  events.flatMap((event) => (event.type === 'entry' ? [event.entry.version] : []))

describe.runIf(binaries)('two processes on one server', () => {
  let cluster: LocalCluster
  const opened: Database[] = []
  beforeAll(async () => {
    cluster = await startLocalCluster(binaries ?? '')
  })
  afterAll(async () => {
    for (const database of opened) await database.close()
    await cluster.stop()
  })

  async function process() {
    const database = await openServer(cluster.url, readMigrations('prisma/migrations'))
    if (!database.ok) throw new Error(database.error)
    opened.push(database.value)
    return createStudio(database.value)
  }
  async function subscribe(studio: ReturnType<typeof createStudio>, project: string, since = 0) {
    const stream = await studio.hub.subscribe(project, randomUUID(), since)
    if (!stream.ok) throw new Error(stream.error.message)
    return stream.value
  }
  const add = (base: number, name: string) => sendOf(base, [batchOf([addStep(tableRecord(name))])])

  test('what one writes, the streams of both carry in one order, and both hold the same', async () => {
    const [one, two] = [await process(), await process()]
    const { id } = await createProject(one.database.client, { name: 'Shared' })
    await one.appender.send(id, sendOf(0, [firstBatch()]))
    const streams = [await subscribe(one, id), await subscribe(two, id)]
    await Promise.all(
      Array.from({ length: 40 }, (_, n) => (n % 2 ? one : two).appender.send(id, add(1, `t${n}`))),
    )
    const seen = await Promise.all(streams.map((stream) => until(stream, isVersion(41))))
    for (const events of seen) {
      expect(versions(events)).toEqual(Array.from({ length: 41 }, (_, n) => n + 1))
    }
    const documents = await Promise.all(
      [one, two].map((studio) => studio.shelf.current(studio.database.query, id, 41)),
    )
    expect(toJson(documents[0]?.document ?? emptyDocument)).toEqual(
      toJson(documents[1]?.document ?? emptyDocument),
    )
  })

  test('nothing is missed when the connection that listens breaks', async () => {
    const [one, two] = [await process(), await process()]
    const { id } = await createProject(one.database.client, { name: 'Broken' })
    await one.appender.send(id, sendOf(0, [firstBatch()]))
    const stream = await subscribe(two, id)
    await until(stream, isVersion(1))
    const admin = new Client({ connectionString: cluster.url })
    await admin.connect()
    await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'`,
    )
    await admin.end()
    await one.appender.send(id, add(1, 'meanwhile'))
    expect(versions(await until(stream, isVersion(2)))).toEqual([2])
    await one.appender.send(id, add(2, 'after'))
    expect(versions(await until(stream, isVersion(3)))).toEqual([3])
  })

  test('who is there is known in both, also to who comes later', async () => {
    const [one, two] = [await process(), await process()]
    const { id } = await createProject(one.database.client, { name: 'Present' })
    const ada = {
      client: randomUUID(),
      author: { name: 'Ada', colour: '#3b82f6' },
      diagram: null,
      selection: [],
    }
    const stream = await one.hub.subscribe(id, ada.client, 0)
    if (!stream.ok) throw new Error(stream.error.message)
    await one.hub.present(id, ada)
    const late = await subscribe(two, id)
    const events = await until(late, (event) => event.type === 'presence')
    expect(events.at(-1)).toEqual({ type: 'presence', presence: ada })
    one.hub.leave(id, stream.value)
    await until(late, (event) => event.type === 'left' && event.client === ada.client)
  })
})
