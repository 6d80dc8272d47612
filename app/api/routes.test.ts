import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { fromJson } from '@/lib/document/json'
import { projectSchema } from '@/lib/projects/project'
import { batchOf, firstBatch, sendOf, tableRecord } from '@/lib/server/testing/editor'
import { eventsOf } from '@/lib/server/testing/events-of'
import { openMemory } from '@/lib/server/testing/memory-database'
import { addStep } from '@/lib/steps/make'
import {
  checkpointAnswerSchema,
  checkpointsAnswerSchema,
  documentAnswerSchema,
  entryAnswerSchema,
  historyAnswerSchema,
  sendAnswerSchema,
} from '@/lib/sync/protocol'
import { call, serveFrom } from './testing/call'

const database = await openMemory()
serveFrom(database)
afterAll(() => database.close())

const ada = { name: 'Ada', colour: '#3b82f6' }
const oneProject = z.object({ project: projectSchema })

async function ask<T>(answer: z.ZodType<T>, ...args: Parameters<typeof call>): Promise<T> {
  const response = await call(...args)
  const json: unknown = await response.json()
  expect(response.ok, JSON.stringify(json)).toBe(true)
  return answer.parse(json)
}

/** A project at version 3: a schema with one table, then two more. */
async function begin(name = 'Ledger') {
  const { project } = await ask(oneProject, 'POST', '/api/projects', { body: { name } })
  const batches = [
    firstBatch(tableRecord('users')),
    batchOf([addStep(tableRecord('orders'))], 'Add table orders'),
    batchOf([addStep(tableRecord('items'))], 'Add table items'),
  ]
  const path = `/api/projects/${project.id}`
  await ask(sendAnswerSchema, 'POST', `${path}/batches`, { body: sendOf(0, batches) })
  return path
}
const tablesIn = (json: unknown) => {
  const document = fromJson(json)
  if (!document.ok) throw new Error(document.error[0]?.message)
  const names = [...document.value.records.values()].flatMap((record) =>
    record.kind === 'table' ? [record.name] : [],
  )
  return names.sort()
}

test('the document is there at every version', async () => {
  const path = await begin()
  const now = await ask(documentAnswerSchema, 'GET', `${path}/document`)
  expect(now).toMatchObject({ version: 3, project: { tables: 3, version: 3 } })
  expect(tablesIn(now.document)).toEqual(['items', 'orders', 'users'])
  const before = await ask(documentAnswerSchema, 'GET', `${path}/document?version=1`)
  expect(tablesIn(before.document)).toEqual(['users'])
})

test('the history is read page by page, one entry with its steps', async () => {
  const path = await begin()
  const first = await ask(historyAnswerSchema, 'GET', `${path}/history?limit=2`)
  expect(first.entries.map(({ version, label }) => [version, label])).toEqual([
    [3, 'Add table items'],
    [2, 'Add table orders'],
  ])
  expect(first.more).toBe(true)
  const second = await ask(historyAnswerSchema, 'GET', `${path}/history?before=2&limit=2`)
  expect(second).toMatchObject({ entries: [{ counts: { add: 2, set: 0 } }], more: false })
  const { entry } = await ask(entryAnswerSchema, 'GET', `${path}/history/2`)
  expect(entry).toMatchObject({ version: 2, steps: [{ type: 'add' }], author: { name: 'Ada' } })
})

test('a version gets a name, another one, and loses it again', async () => {
  const path = await begin()
  const body = { version: 2, name: 'Reviewed', author: ada }
  const made = await ask(checkpointAnswerSchema, 'POST', `${path}/checkpoints`, { body })
  const one = `${path}/checkpoints/${made.checkpoint.id}`
  await ask(checkpointAnswerSchema, 'PATCH', one, { body: { name: 'Released' } })
  const list = await ask(checkpointsAnswerSchema, 'GET', `${path}/checkpoints`)
  expect(list.checkpoints).toEqual([{ ...made.checkpoint, name: 'Released' }])
  const elsewhere = await begin('Elsewhere')
  expect((await call('DELETE', one.replace(path, elsewhere))).status).toBe(404)
  expect((await call('DELETE', one)).status).toBe(200)
  expect(await ask(checkpointsAnswerSchema, 'GET', `${path}/checkpoints`)).toEqual({
    checkpoints: [],
  })
})

test('a copy holds the same, has a history of its own and a name that is free', async () => {
  const path = await begin('Warehouse')
  const copies = [
    await ask(oneProject, 'POST', `${path}/duplicate`, { body: {} }),
    await ask(oneProject, 'POST', `${path}/duplicate`, { body: { author: ada } }),
  ]
  expect(copies.map(({ project }) => [project.name, project.version, project.tables])).toEqual([
    ['Warehouse copy', 1, 3],
    ['Warehouse copy 2', 1, 3],
  ])
  const original = await ask(documentAnswerSchema, 'GET', `${path}/document`)
  const copy = await ask(
    documentAnswerSchema,
    'GET',
    `/api/projects/${copies[1]?.project.id}/document`,
  )
  expect(copy.document).toEqual(original.document)
  expect(copy.project.lastEditor).toBe('Ada')
})

test('an empty project can be copied too', async () => {
  const body = { name: 'n'.repeat(120), description: 'why' }
  const { project } = await ask(oneProject, 'POST', '/api/projects', { body })
  const path = `/api/projects/${project.id}/duplicate`
  const copy = await ask(oneProject, 'POST', path, { body: {} })
  expect(copy.project).toMatchObject({ name: `${'n'.repeat(115)} copy`, description: 'why' })
})

test('the live stream begins where the reader left off and carries what happens', async () => {
  const path = await begin()
  const client = randomUUID()
  const response = await call('GET', `${path}/events?client=${client}&since=0`, {
    headers: { 'last-event-id': '2' },
  })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const events = eventsOf(response)
  const next = async () => (await events.next()).value
  expect(await next()).toEqual({ id: undefined, type: 'present', present: [] })
  expect(await next()).toMatchObject({ id: '3', type: 'entry', entry: { version: 3 } })
  const presence = { client, author: ada, diagram: null, selection: [] }
  await call('POST', `${path}/presence`, { body: presence })
  expect(await next()).toMatchObject({ type: 'presence', presence })
  await call('PATCH', path, { body: { description: 'Now with stock' } })
  expect(await next()).toMatchObject({
    type: 'project',
    project: { description: 'Now with stock' },
  })
  const body = { version: 1, name: 'Start', author: ada }
  await call('POST', `${path}/checkpoints`, { body })
  expect(await next()).toMatchObject({ type: 'checkpoints' })
  await events.return(undefined)
})

test('a stream whose reader goes away lets go of its place', async () => {
  const path = await begin()
  const gone = new AbortController()
  const [mine, others] = [randomUUID(), randomUUID()]
  await call('GET', `${path}/events?client=${mine}`, { signal: gone.signal })
  const presence = { client: mine, author: ada, diagram: null, selection: [] }
  await call('POST', `${path}/presence`, { body: presence })
  const events = eventsOf(await call('GET', `${path}/events?client=${others}`))
  expect((await events.next()).value).toMatchObject({ type: 'present', present: [presence] })
  gone.abort()
  expect((await events.next()).value).toMatchObject({ type: 'left', client: mine })
  await events.return(undefined)
})
