import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { toJson } from '@/lib/document/json'
import { createProject, findProject } from '@/lib/server/projects/projects'
import { createStudio } from '@/lib/server/studio'
import {
  batchOf,
  firstBatch,
  renamed,
  schemaRecord,
  sendOf,
  tableRecord,
} from '@/lib/server/testing/editor'
import { openMemory } from '@/lib/server/testing/memory-database'
import { addStep, removeStep } from '@/lib/steps/make'
import type { Send } from '@/lib/sync/protocol'
import { answerDocument } from './answer-document'
import { documentAt, replay } from './document-shelf'
import { readEntries } from './entries'

const database = await openMemory()
afterAll(() => database.close())

const users = tableRecord('users')
let studio = createStudio(database)
let project = ''
beforeEach(async () => {
  studio = createStudio(database)
  project = (await createProject(database.client, { name: 'Ledger' })).id
})

async function send(what: Send) {
  const answer = await studio.appender.send(project, what)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}
const begin = () => send(sendOf(0, [firstBatch(users)]))
const current = async () => (await studio.shelf.current(database.query, project, 0)).document

test('a batch gets a version, is in the log, and is seen in the list of projects', async () => {
  const first = await begin()
  expect(first).toMatchObject({ version: 1, refused: null, entries: [{ version: 1 }] })
  expect(await readEntries(database.query, project, 0, 9)).toEqual(first.entries)
  expect(await findProject(database.client, project)).toMatchObject({
    version: 1,
    tables: 1,
    lastEditor: 'Ada',
  })
  const document = await documentAt(database.query, project, 1)
  expect([...document.records.keys()].sort()).toEqual([schemaRecord.id, users.id].sort())
})

test('a batch that is sent again is not written again, and what follows it is', async () => {
  await begin()
  const document = await current()
  const client = randomUUID()
  const one = batchOf([renamed(document, users.id, 'people')])
  const first = await send(sendOf(1, [one], client))
  const two = batchOf([renamed(await current(), users.id, 'persons')])
  const again = await send(sendOf(1, [one, two], client))
  expect(again.entries.map(({ id, version }) => [id, version])).toEqual([
    [one.id, 2],
    [two.id, 3],
  ])
  expect(again.entries[0]).toEqual(first.entries[0])
  expect(again.refused).toBeNull()
})

test('an edit of another part goes through on top of what others did', async () => {
  await begin()
  const document = await current()
  await send(sendOf(1, [batchOf([renamed(document, users.id, 'people')])]))
  const orders = tableRecord('orders')
  const answer = await send(sendOf(1, [batchOf([addStep(orders)])]))
  expect(answer).toMatchObject({ version: 3, refused: null })
  expect(answer.entries.map(({ version }) => version)).toEqual([2, 3])
  expect((await current()).records.get(users.id)).toMatchObject({ name: 'people' })
})

test('an edit that others overtook is refused, and so is what was built on it', async () => {
  await begin()
  const document = await current()
  await send(sendOf(1, [batchOf([renamed(document, users.id, 'people')])]))
  const fine = batchOf([addStep(tableRecord('fine'))])
  const late = batchOf([renamed(document, users.id, 'members')])
  const after = batchOf([addStep(tableRecord('after'))])
  const answer = await send(sendOf(1, [fine, late, after]))
  expect(answer.refused).toMatchObject({ id: late.id, code: 'both-changed', subject: users.id })
  expect(answer.entries.map(({ id }) => id).slice(1)).toEqual([fine.id])
  expect(await readEntries(database.query, project, 0, 9)).toHaveLength(3)
})

test('what others had done the same before is in the log without steps', async () => {
  await begin()
  const document = await current()
  await send(sendOf(1, [batchOf([renamed(document, users.id, 'people')])]))
  const same = batchOf([renamed(document, users.id, 'people')])
  const answer = await send(sendOf(1, [same]))
  expect(answer.entries.at(-1)).toMatchObject({ id: same.id, steps: [], version: 3 })
})

test('batches made on own ones that were sent before do not conflict with them', async () => {
  await begin()
  const client = randomUUID()
  const document = await current()
  const one = batchOf([renamed(document, users.id, 'people')])
  await send(sendOf(1, [one], client))
  await send(sendOf(1, [batchOf([addStep(tableRecord('other'))])]))
  const two = batchOf([renamed(replay(document, [{ ...one, ...entryHead }]), users.id, 'persons')])
  const answer = await send(sendOf(1, [two], client))
  expect(answer).toMatchObject({ version: 4, refused: null })
})
const entryHead = {
  version: 2,
  client: randomUUID(),
  author: { name: 'Ada', colour: '#3b82f6' },
  createdAt: '',
}

test('a step that does not fit its own document changes nothing', async () => {
  await begin()
  const bad = batchOf([addStep(tableRecord('ok')), removeStep(schemaRecord)])
  const answer = await send(sendOf(1, [bad]))
  expect(answer).toMatchObject({ version: 1, refused: { id: bad.id, code: 'parent-missing' } })
  expect((await current()).records.size).toBe(2)
})

describe('what cannot be written to is refused', () => {
  test('a version that never was', async () => {
    const answer = await studio.appender.send(project, sendOf(5, [firstBatch()]))
    expect(answer).toMatchObject({ ok: false, error: { code: 'version_unknown' } })
  })
  test.each(['no-id', randomUUID()])('project %s', async (id) => {
    const answer = await studio.appender.send(id, sendOf(0, [firstBatch()]))
    expect(answer).toMatchObject({ ok: false, error: { code: 'not_found' } })
  })
  test('a deleted project', async () => {
    await database.client.project.update({
      where: { id: project },
      data: { deletedAt: new Date() },
    })
    const answer = await studio.appender.send(project, sendOf(0, [firstBatch()]))
    expect(answer).toMatchObject({ ok: false, error: { code: 'conflict' } })
  })
})

test('many that send at once are all written, whatever the process that answers', async () => {
  await begin()
  const other = createStudio(database)
  const sends = Array.from({ length: 60 }, (_, n) =>
    (n % 2 ? studio : other).appender.send(
      project,
      sendOf(1, [batchOf([addStep(tableRecord(`t${n}`))])]),
    ),
  )
  expect((await Promise.all(sends)).every((answer) => answer.ok && !answer.value.refused)).toBe(
    true,
  )
  const one = await answerDocument(studio, project, null)
  const two = await answerDocument(other, project, null)
  expect(one).toEqual(two)
  expect(one.ok && one.value).toMatchObject({ version: 61, project: { tables: 61 } })
})

test('what the database does not take harms nobody who sent at the same time', async () => {
  await begin()
  const good = () =>
    studio.appender.send(project, sendOf(1, [batchOf([addStep(tableRecord('t'))])]))
  const bad = batchOf([addStep(tableRecord('t'))], 'a NUL: \u0000')
  // The first one is on its way alone; the others wait for it and then go together.
  const [first, one, refused, two] = await Promise.allSettled([
    good(),
    good(),
    studio.appender.send(project, sendOf(1, [bad])),
    good(),
  ])
  expect([first, one, two]).toMatchObject([
    { value: { ok: true } },
    { value: { ok: true } },
    { value: { ok: true } },
  ])
  expect(refused.status).toBe('rejected')
  expect((await current()).records.size).toBe(5)
  expect(await readEntries(database.query, project, 0, 9)).toHaveLength(4)
})

test('any version is reached, with a snapshot in between or without', async () => {
  await begin()
  const versions = [toJson(await current())]
  for (let n = 0; n < 10; n++) {
    const batch = batchOf(Array.from({ length: 300 }, (_, i) => addStep(tableRecord(`t${n}_${i}`))))
    await send(sendOf(n + 1, [batch]))
    versions.push(toJson(await current()))
    await studio.snapshots.settled()
  }
  const snapshots = await database.client.documentSnapshot.findMany({
    where: { projectId: project },
  })
  expect(snapshots.length).toBeGreaterThan(0)
  for (const [at, json] of versions.entries()) {
    expect(toJson(await documentAt(database.query, project, at + 1))).toEqual(json)
  }
  const cold = createStudio(database)
  expect(await answerDocument(cold, project, '3')).toMatchObject({ value: { version: 3 } })
  expect(await answerDocument(cold, project, null)).toEqual(
    await answerDocument(studio, project, null),
  )
})

test.each([
  ['8', 'version_unknown'],
  ['-1', 'bad_request'],
  ['1.5', 'bad_request'],
  ['99999999999999999999', 'bad_request'],
  ['', 'bad_request'],
])('version %j is refused', async (asked, code) => {
  expect(await answerDocument(studio, project, asked)).toMatchObject({ error: { code } })
})
