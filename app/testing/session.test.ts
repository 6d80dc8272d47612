/** The session of an open project against the real server: what a person sees of saving, conflicts, undo and the others. */
import { loadModule } from 'libpg-query'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { SyncSession } from '@/lib/client/studio/sync/sync-session'
import { type Transport, TransportFailure } from '@/lib/client/studio/sync/transport'
import { blankColumn } from '@/lib/commands/blank'
import { columnAdd } from '@/lib/commands/column-add'
import { tableRemove } from '@/lib/commands/table-remove'
import { tableRename } from '@/lib/commands/table-rename'
import { toJson } from '@/lib/document/json'
import { newId } from '@/lib/document/new-id'
import type { Id } from '@/lib/kinds/common'
import { makeRecord } from '@/lib/kinds/visit-record'
import { ensureDiagram } from '@/lib/layout-records/diagrams'
import { placementId } from '@/lib/layout-records/placement-id'
import { changeProject } from '@/lib/server/projects/projects'
import { schemaRecord, tableRecord } from '@/lib/server/testing/editor'
import { addStep, setStep } from '@/lib/steps/make'
import { BadLine, GOOD, type Weather } from './bad-line'
import { Browser } from './browser'
import { StudioServer } from './studio-server'

beforeAll(loadModule)
const server = await StudioServer.start()
afterAll(() => {
  for (const one of more) one.close()
  return server.stop()
})

const weather: Weather = { random: Math.random, faults: GOOD }
const users = tableRecord('users')
const orders = tableRecord('orders')

let project = ''
let ann: Browser
let bob: Browser
let more: Browser[] = []

function browser(name: string, colour: string, wrap?: (transport: Transport) => Transport) {
  const made = new Browser(
    project,
    () => new BadLine(server.fetch, weather),
    { name, colour },
    wrap,
  )
  more.push(made)
  return made
}

beforeEach(async () => {
  for (const one of more) one.close()
  more = []
  project = await server.newProject()
  ann = browser('Ann', '#d53136')
  bob = browser('Bob', '#08824a')
  await ann.open()
  ann.session.commit('Begin', [addStep(schemaRecord), addStep(users), addStep(orders)])
  await saved(ann.session)
  await bob.open()
})

const state = (session: SyncSession) => session.store.getState()

async function until(holds: () => boolean, what: () => unknown): Promise<void> {
  for (const deadline = Date.now() + 10_000; !holds(); ) {
    if (Date.now() > deadline) throw new Error(`Waited in vain: ${JSON.stringify(what())}`)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}
const summary = ({ pending, version, connection, problems }: ReturnType<typeof state>) => ({
  pending,
  version,
  connection,
  problems,
})
const reaches = (session: SyncSession, holds: (now: ReturnType<typeof state>) => boolean) =>
  until(
    () => holds(state(session)),
    () => summary(state(session)),
  )
const saved = (session: SyncSession) => reaches(session, ({ pending }) => pending === 0)

/** Until both have what the server has. */
async function together(): Promise<void> {
  await Promise.all([saved(ann.session), saved(bob.session)])
  const version = await server.version(project)
  for (const { session } of [ann, bob]) await reaches(session, (now) => now.version === version)
  const document = toJson(await server.document(project))
  for (const { session } of [ann, bob]) expect(toJson(state(session).document)).toEqual(document)
}

const nameOf = (session: SyncSession, id: Id) => {
  const record = state(session).document.records.get(id)
  return record && 'name' in record ? record.name : null
}
const rename = (session: SyncSession, id: Id, name: string) =>
  session.run(tableRename, { id, name })

/** The line of one is down while the other works; then both have everything. */
async function whileAway(away: Browser, work: () => void, others: Browser): Promise<void> {
  away.line.unplug()
  work()
  await saved(others.session)
  away.line.plug()
  away.session.wake()
  await together()
}

test('an edit is shown at once, saved, and seen by the other', async () => {
  rename(ann.session, users.id, 'people')
  expect(nameOf(ann.session, users.id)).toBe('people')
  expect(state(ann.session).pending).toBe(1)
  await together()
  expect(nameOf(bob.session, users.id)).toBe('people')
  expect((await server.log(project)).at(-1)).toMatchObject({
    label: 'Rename table',
    author: { name: 'Ann' },
  })
})

test('records that an edit does not concern stay the same objects', async () => {
  const before = state(bob.session).document.records.get(orders.id)
  const own = () => state(ann.session).document.records.get(users.id)
  rename(ann.session, users.id, 'people')
  const renamed = own()
  await together()
  expect(own()).toBe(renamed)
  expect(state(bob.session).document.records.get(orders.id)).toBe(before)
})

test('edits made without a line are kept, counted, and sent when it is back', async () => {
  await reaches(bob.session, ({ connection }) => connection === 'online')
  bob.line.unplug()
  rename(bob.session, users.id, 'people')
  rename(bob.session, users.id, 'persons')
  rename(bob.session, orders.id, 'sales')
  await reaches(bob.session, ({ connection }) => connection === 'offline')
  expect(state(bob.session).pending).toBe(3)
  rename(ann.session, orders.id, 'sales')
  await saved(ann.session)
  bob.line.plug()
  bob.session.wake()
  await together()
  expect(state(bob.session).connection).toBe('online')
  expect(nameOf(ann.session, users.id)).toBe('persons')
  expect(state(bob.session).problems).toEqual([])
})

test('two edits of one thing: the later one is told who was first, and can have it all the same', async () => {
  await whileAway(
    bob,
    () => {
      rename(bob.session, users.id, 'persons')
      rename(ann.session, users.id, 'people')
    },
    ann,
  )
  const [problem] = state(bob.session).problems
  expect(problem).toMatchObject({
    title: '“Rename table” was not kept',
    message: 'Ann renamed the table app.users to “people” meanwhile.',
    subject: users.id,
    remedy: { label: 'Apply mine again' },
  })
  expect(nameOf(bob.session, users.id)).toBe('people')
  problem?.remedy?.run()
  expect(state(bob.session).problems).toEqual([])
  await together()
  expect(nameOf(ann.session, users.id)).toBe('persons')
})

test('what was built on a lost edit goes with it, in one problem', async () => {
  await whileAway(
    bob,
    () => {
      const id = newId()
      bob.session.run(columnAdd, { table: users.id, name: 'email', type: 'text', id })
      bob.session.run(columnAdd, { table: users.id, name: 'phone', type: 'text' })
      bob.session.commit('Comment', [...commentSteps(bob.session, id)])
      rename(bob.session, orders.id, 'sales')
      ann.session.run(tableRemove, { id: users.id })
    },
    ann,
  )
  const { problems } = state(bob.session)
  expect(problems).toMatchObject([
    {
      title: '“Add column” and 2 edits after it were not kept',
      subject: null,
      remedy: null,
      message:
        'Ann removed the table app.users meanwhile. Your edit cannot be made without the table app.users. Bring that back from the history first.',
    },
  ])
  expect(nameOf(ann.session, orders.id)).toBe('sales')
  bob.session.dismiss(problems[0]?.id ?? '')
  expect(state(bob.session).problems).toEqual([])
})

function commentSteps(session: SyncSession, id: Id) {
  const record = state(session).document.records.get(id)
  if (record?.kind !== 'column') throw new Error('There is no such column')
  return [setStep(record, { ...record, comment: 'Where to write' })].flatMap((step) => step ?? [])
}

test('of two positions the later one wins, and nobody is bothered', async () => {
  const place = (session: SyncSession, x: number) => {
    const { document } = state(session)
    const diagram = ensureDiagram(document)
    const head = { id: placementId(diagram.id, users.id), parent: diagram.id, rank: 'a0' }
    const known = document.records.get(head.id)
    const attributes = { object: users.id, x, y: 0, colour: null, collapsed: false }
    const placed = makeRecord('placement', head, attributes)
    const set = known && setStep(known, placed)
    session.commit('Move', set ? [set] : [...diagram.steps, addStep(placed)])
    return head.id
  }
  const id = place(ann.session, 1)
  await together()
  await whileAway(
    bob,
    () => {
      place(bob.session, 20)
      place(ann.session, 300)
    },
    ann,
  )
  expect(state(ann.session).document.records.get(id)).toMatchObject({ x: 20 })
  expect(state(bob.session).problems).toEqual([])
  // Taking back one's own move takes nobody else's back.
  ann.session.undo()
  await together()
  expect(state(ann.session).document.records.get(id)).toMatchObject({ x: 20 })
})

test('undo takes back own edits only, however many came between, and redo does them again', async () => {
  rename(ann.session, users.id, 'people')
  ann.session.run(columnAdd, { table: users.id, name: 'email', type: 'text' })
  await together()
  rename(bob.session, orders.id, 'sales')
  await together()
  expect(state(ann.session).undoLabel).toBe('Add column')
  ann.session.undo()
  ann.session.undo()
  expect(state(ann.session)).toMatchObject({ undoLabel: 'Begin', redoLabel: 'Rename table' })
  await together()
  expect(nameOf(bob.session, users.id)).toBe('users')
  expect(nameOf(bob.session, orders.id)).toBe('sales')
  ann.session.redo()
  expect(nameOf(ann.session, users.id)).toBe('people')
  rename(ann.session, users.id, 'persons')
  expect(state(ann.session).redoLabel).toBeNull()
  expect(ann.session.redo()).toBeNull()
  await together()
})

test('undo of an edit that is still on its way', async () => {
  ann.line.unplug()
  rename(ann.session, users.id, 'people')
  ann.session.undo()
  expect(nameOf(ann.session, users.id)).toBe('users')
  ann.line.plug()
  ann.session.wake()
  await together()
  expect(nameOf(bob.session, users.id)).toBe('users')
})

test('undo leaves what others changed since, says so, and goes on with the edit before', async () => {
  ann.session.run(columnAdd, { table: orders.id, name: 'total', type: 'numeric' })
  rename(ann.session, users.id, 'people')
  await together()
  rename(bob.session, users.id, 'persons')
  await together()
  const refused = ann.session.undo()
  expect(refused).toMatchObject({
    ok: false,
    error: { message: '“Rename table” stays: Bob changed the table app.persons since.' },
  })
  expect(nameOf(ann.session, users.id)).toBe('persons')
  expect(state(ann.session).undoLabel).toBe('Add column')
  expect(ann.session.undo()).toMatchObject({ ok: true })
  await together()
})

test('what the studio does by itself is not undone, and does not forget what can be redone', async () => {
  rename(ann.session, users.id, 'people')
  ann.session.undo()
  const step = setStep(orders, { ...orders, comment: 'Laid out' })
  ann.session.commit('By itself', step ? [step] : [], { undoable: false })
  expect(state(ann.session)).toMatchObject({ undoLabel: 'Begin', redoLabel: 'Rename table' })
  await together()
})

test('people see each other come, move, change their name and go', async () => {
  await reaches(ann.session, ({ present }) => present.length === 1)
  bob.session.setPresence({ diagram: null, selection: [users.id] })
  await reaches(ann.session, ({ present }) => present[0]?.selection[0] === users.id)
  bob.session.setAuthor({ name: 'Robert', colour: '#2b6ae7' })
  await reaches(ann.session, ({ present }) => present[0]?.author.name === 'Robert')
  expect(state(ann.session).present.map(({ client }) => client)).toEqual([bob.session.client])
  bob.close()
  await reaches(ann.session, ({ present }) => present.length === 0)
})

test('a renamed project is renamed for everybody', async () => {
  await reaches(bob.session, ({ connection }) => connection === 'online')
  await changeProject(server.database.client, project, { name: 'Ledger' })
  await globalThis.lintelStudio?.hub.changed(project, 'project')
  await reaches(bob.session, (now) => now.project.name === 'Ledger')
})

test('edits of a deleted project wait, and are saved when it is restored', async () => {
  await changeProject(server.database.client, project, { deleted: true })
  rename(ann.session, users.id, 'people')
  await reaches(ann.session, ({ problems }) => problems.length === 1)
  expect(state(ann.session).problems[0]?.message).toContain('was deleted. Restore it')
  expect(state(ann.session)).toMatchObject({ connection: 'offline', pending: 1 })
  await changeProject(server.database.client, project, { deleted: false })
  ann.session.wake()
  await together()
  expect(state(ann.session).problems).toEqual([])
})

test('an edit that the server does not take is told and not sent again, and the others are saved', async () => {
  const sent: string[] = []
  const carl = browser('Carl', '#2b6ae7', (transport) => ({
    ...transport,
    send: async (body) => {
      sent.push(...body.batches.map(({ label }) => label))
      const poison = body.batches.some(({ label }) => label === 'Poison')
      if (poison) throw new TransportFailure('refused', 'The server does not take this.')
      return transport.send(body)
    },
  }))
  await carl.open()
  rename(carl.session, users.id, 'people')
  carl.session.run(tableRename, { id: orders.id, name: 'sales' }, 'Poison')
  carl.session.run(columnAdd, { table: users.id, name: 'email', type: 'text' })
  await saved(carl.session)
  expect(state(carl.session).problems).toMatchObject([
    { title: '“Poison” was not kept', message: 'The server does not take this.' },
  ])
  expect(nameOf(carl.session, orders.id)).toBe('orders')
  expect(sent.filter((label) => label === 'Poison')).toHaveLength(2)
  expect((await server.log(project)).map(({ label }) => label)).toEqual([
    'Begin',
    'Rename table',
    'Add column',
  ])
})

test('whoever is too far behind loads the project again, and keeps what waits', async () => {
  const version = { to: 0 }
  const carl = browser('Carl', '#2b6ae7', (transport) => ({
    ...transport,
    listen: async (since, handler, signal) => {
      if (since >= version.to) return transport.listen(since, handler, signal)
      handler.opened()
      handler.event({ type: 'behind', version: version.to })
    },
  }))
  await carl.open()
  await reaches(carl.session, ({ connection }) => connection === 'online')
  carl.line.unplug()
  carl.session.lineLost()
  rename(carl.session, users.id, 'people')
  rename(carl.session, users.id, 'persons')
  carl.session.run(columnAdd, { table: users.id, name: 'email', type: 'text' })
  rename(ann.session, orders.id, 'sales')
  rename(ann.session, users.id, 'folk')
  await saved(ann.session)
  version.to = await server.version(project)
  const untouched = state(carl.session).document.records.get(schemaRecord.id)
  carl.line.plug()
  carl.session.wake()
  await saved(carl.session)
  await together()
  expect(toJson(state(carl.session).document)).toEqual(toJson(await server.document(project)))
  expect(state(carl.session).document.records.get(schemaRecord.id)).toBe(untouched)
  expect(state(carl.session).problems).toMatchObject([
    {
      title: '“Rename table” and an edit after it were not kept',
      message: 'Ann renamed the table app.users to “folk” meanwhile.',
    },
  ])
})

test('when the server went back to an earlier state, edits are made anew on that', async () => {
  rename(ann.session, users.id, 'people')
  await saved(ann.session)
  ann.line.unplug()
  ann.session.lineLost()
  const column = blankColumn('email', 'text')
  const head = { id: newId(), parent: orders.id, rank: 'a0' }
  ann.session.commit('Add column', [addStep(makeRecord('column', head, column))])
  await server.database.query('DELETE FROM document_batch WHERE project_id = $1 AND version > 1', [
    project,
  ])
  await server.database.query('DELETE FROM document_snapshot WHERE project_id = $1', [project])
  await server.database.query('UPDATE project SET version = 1 WHERE id = $1', [project])
  server.restart()
  ann.line.plug()
  ann.session.wake()
  await saved(ann.session)
  const document = await server.document(project)
  expect(document.records.get(head.id)).toMatchObject({ name: 'email' })
  expect(toJson(state(ann.session).document)).toEqual(toJson(document))
  expect(nameOf(ann.session, users.id)).toBe('users')
})

test('what a tab left behind is sent by the next one, and what no longer fits is told there', async () => {
  bob.line.unplug()
  rename(bob.session, users.id, 'persons')
  bob.session.run(columnAdd, { table: orders.id, name: 'total', type: 'numeric' })
  bob.crash()
  rename(ann.session, users.id, 'people')
  await saved(ann.session)
  await bob.open()
  await together()
  const { document, problems, pending } = state(bob.session)
  expect(pending).toBe(0)
  expect([...document.records.values()].some((one) => one.kind === 'column')).toBe(true)
  expect(problems).toMatchObject([
    { message: 'Ann renamed the table app.users to “people” meanwhile.' },
  ])
  problems[0]?.remedy?.run()
  await together()
  expect(nameOf(ann.session, users.id)).toBe('persons')
  expect(bob.shelf.left).toBe(0)
})

test('undo goes on after a reload, over what others did meanwhile, and redo too', async () => {
  rename(ann.session, users.id, 'people')
  ann.session.run(columnAdd, { table: users.id, name: 'email', type: 'text' })
  ann.session.undo()
  await together()
  ann.crash()
  rename(bob.session, orders.id, 'sales')
  await saved(bob.session)
  await ann.open()
  await together()
  expect(state(ann.session)).toMatchObject({ undoLabel: 'Rename table', redoLabel: 'Add column' })
  ann.session.redo()
  ann.session.undo()
  ann.session.undo()
  await together()
  expect(nameOf(bob.session, users.id)).toBe('users')
  expect(nameOf(bob.session, orders.id)).toBe('sales')
  ann.session.redo()
  await together()
  expect(nameOf(bob.session, users.id)).toBe('people')
})

test('after a reload undo leaves what others changed meanwhile, and takes back what was still on its way', async () => {
  rename(ann.session, users.id, 'people')
  await together()
  ann.line.unplug()
  rename(ann.session, orders.id, 'deals')
  ann.crash()
  rename(bob.session, users.id, 'persons')
  await saved(bob.session)
  await ann.open()
  await together()
  expect(nameOf(bob.session, orders.id)).toBe('deals')
  expect(ann.session.undo()).toMatchObject({ ok: true })
  expect(nameOf(ann.session, orders.id)).toBe('orders')
  expect(ann.session.undo()).toMatchObject({
    ok: false,
    error: { message: '“Rename table” stays: Bob changed the table app.persons since.' },
  })
  await together()
})

test('edits of one sort that follow each other at once are undone and redone together', async () => {
  const name = (to: string, together?: string) => {
    const record = state(ann.session).document.records.get(users.id)
    const step = record?.kind === 'table' ? setStep(record, { ...record, name: to }) : null
    ann.session.commit('Rename', step ? [step] : [], together ? { together } : {})
  }
  name('a')
  for (const to of ['b', 'c', 'd']) name(to, 'typed')
  name('e', 'pasted')
  ann.session.undo()
  expect(nameOf(ann.session, users.id)).toBe('d')
  ann.session.undo()
  expect(nameOf(ann.session, users.id)).toBe('a')
  ann.session.redo()
  expect(nameOf(ann.session, users.id)).toBe('d')
  await together()
  ann.crash()
  await ann.open()
  ann.session.undo()
  expect(nameOf(ann.session, users.id)).toBe('a')
  ann.session.undo()
  expect(nameOf(ann.session, users.id)).toBe('users')
  await together()
})
