import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { createProject } from '@/lib/server/projects/projects'
import { createStudio } from '@/lib/server/studio'
import { batchOf, firstBatch, sendOf, tableRecord } from '@/lib/server/testing/editor'
import { openMemory } from '@/lib/server/testing/memory-database'
import { addStep } from '@/lib/steps/make'
import type { Presence, StreamEvent } from '@/lib/sync/protocol'
import type { Subscription } from './subscription'

const database = await openMemory()
afterAll(() => database.close())

let studio = createStudio(database)
let project = ''
beforeEach(async () => {
  studio = createStudio(database)
  project = (await createProject(database.client, { name: 'Ledger' })).id
})

async function open(since?: number, client: string = randomUUID()): Promise<Subscription> {
  const opened = await studio.hub.subscribe(project, client, since)
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}
const send = (base: number, ...tables: string[]) =>
  studio.appender.send(
    project,
    sendOf(
      base,
      tables.map((name) => batchOf([addStep(tableRecord(name))])),
    ),
  )
const begin = () => studio.appender.send(project, sendOf(0, [firstBatch()]))

/** What the stream gives until nothing more comes. */
async function drain(stream: Subscription): Promise<StreamEvent[]> {
  const events: StreamEvent[] = []
  for (;;) {
    const event = await stream.next(20)
    if (!event) return events
    events.push(event)
  }
}
const versions = (events: readonly StreamEvent[]) =>
  events.flatMap((event) => (event.type === 'entry' ? [event.entry.version] : []))
const types = (events: readonly StreamEvent[]) => events.map(({ type }) => type)

const ada: Presence = {
  client: randomUUID(),
  author: { name: 'Ada', colour: '#3b82f6' },
  diagram: null,
  selection: [],
}

test('what was missed comes first, then what happens, each once and in order', async () => {
  await begin()
  await send(1, 'a', 'b')
  const stream = await open(1)
  expect(versions(await drain(stream))).toEqual([2, 3])
  await Promise.all([send(3, 'c', 'd'), send(3, 'e')])
  expect(versions(await drain(stream))).toEqual([4, 5, 6])
  expect(versions(await drain(await open()))).toEqual([])
})

test('a reader that does not read misses nothing while others write', async () => {
  await begin()
  const stream = await open(0)
  for (let n = 1; n < 20; n++) await send(n, `t${n}`)
  expect(versions(await drain(stream))).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
})

test('who fell too far back is told to load again, and goes on from there', async () => {
  await begin()
  await database.query('UPDATE project SET version = 5000 WHERE id = $1', [project])
  const stream = await open(10)
  const events = await drain(stream)
  expect(events.at(-1)).toEqual({ type: 'behind', version: 5000 })
  expect(versions(events)).toEqual([])
})

test('who is there, comes, moves and goes is told to the others', async () => {
  const mine = await open(undefined, ada.client)
  await studio.hub.present(project, ada)
  const other = await open()
  expect(await drain(other)).toEqual([{ type: 'present', present: [ada] }])
  await studio.hub.present(project, ada)
  expect(await drain(other)).toEqual([])
  await studio.hub.present(project, { ...ada, author: { ...ada.author, name: 'Ada L.' } })
  expect(types(await drain(other))).toEqual(['presence'])
  const again = await open(undefined, ada.client)
  studio.hub.leave(project, mine)
  expect(await drain(other)).toEqual([])
  studio.hub.leave(project, again)
  expect(await drain(other)).toEqual([{ type: 'left', client: ada.client }])
})

test('a change of the project reaches its streams, its removal ends them', async () => {
  const stream = await open()
  await drain(stream)
  await studio.hub.changed(project, 'checkpoints')
  await studio.hub.changed(project, 'project')
  const events = await drain(stream)
  expect(types(events)).toEqual(['checkpoints', 'project'])
  await database.client.project.delete({ where: { id: project } })
  await studio.hub.changed(project, 'project')
  expect(await stream.next(1000)).toBeUndefined()
})

test('a stream that nobody reads any more is dropped, not fed', async () => {
  const stream = await open()
  for (let n = 0; n < 3000; n++) {
    await studio.hub.present(project, { ...ada, client: randomUUID() })
  }
  expect(await stream.next(1000)).toBeUndefined()
})

test.each([['no-id'], [randomUUID()]])('project %s has no stream', async (id) => {
  expect(await studio.hub.subscribe(id, ada.client, 0)).toMatchObject({
    error: { code: 'not_found' },
  })
})

test('a version that never was is refused', async () => {
  expect(await studio.hub.subscribe(project, ada.client, 3)).toMatchObject({
    error: { code: 'version_unknown' },
  })
})
