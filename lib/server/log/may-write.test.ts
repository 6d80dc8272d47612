import { afterAll, expect, test } from 'vitest'
import { newId } from '@/lib/document/new-id'
import type { Id } from '@/lib/kinds/common'
import { makeRecord } from '@/lib/kinds/visit-record'
import { createProject } from '@/lib/server/projects/projects'
import { createStudio } from '@/lib/server/studio'
import { batchOf, firstBatch, renamed, sendOf, tableRecord } from '@/lib/server/testing/editor'
import { openMemory } from '@/lib/server/testing/memory-database'
import { addStep, removeStep, setStep } from '@/lib/steps/make'
import type { Step } from '@/lib/steps/step'
import { mayWrite } from './may-write'

const database = await openMemory()
afterAll(() => database.close())

const SAID = { rule: 'index-foreign-key', reason: 'Small.', owner: 'Ada', until: '2027-01-01' }
const waiverOn = (parent: Id) =>
  makeRecord('waiver', { id: newId(), parent, rank: 'a0' }, { ...SAID })

const architect = mayWrite({ rights: new Set(['design.write', 'waivers.write']) })
const editor = mayWrite({ rights: new Set(['design.write']) })

test('who may not waive still edits the design, and nothing of the refused batch is kept', async () => {
  const studio = createStudio(database)
  const project = (await createProject(database.client, { name: 'Ledger' })).id
  const users = tableRecord('users')
  const waiver = waiverOn(users.id)
  let base = 0
  const send = async (may: typeof editor, steps: Step[]) => {
    const answer = await studio.appender.send(project, sendOf(base, [batchOf(steps)]), may)
    if (!answer.ok) throw new Error(answer.error.message)
    base = answer.value.version
    return answer.value.refused
  }
  await studio.appender.send(project, sendOf(0, [firstBatch(users)]), editor)
  base = 1
  const refused = { code: 'forbidden', subject: waiver.id }
  expect(await send(editor, [addStep(waiver)])).toMatchObject(refused)
  expect(await send(architect, [addStep(waiver)])).toBeNull()
  const longer = setStep(waiver, { ...waiver, until: '2028-01-01' })
  if (!longer) throw new Error('The waiver would not change')
  expect(await send(editor, [longer])).toMatchObject(refused)
  expect(await send(editor, [removeStep(waiver)])).toMatchObject(refused)
  const { document } = await studio.shelf.current(database.query, project, base)
  expect(document.records.get(waiver.id)).toEqual(waiver)
  expect(await send(editor, [renamed(document, users.id, 'people')])).toBeNull()
})

test('a waiver goes with the object that it stands on', () => {
  const users = tableRecord('users')
  const waiver = waiverOn(users.id)
  const document = { records: new Map([users, waiver].map((record) => [record.id, record])) }
  expect(editor(document, [removeStep(waiver), removeStep(users)])).toBeNull()
  expect(editor(document, [removeStep(waiver)])).toMatchObject({ code: 'forbidden' })
})
