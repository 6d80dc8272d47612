import { expect, test } from 'vitest'
import { columnRename } from '@/lib/commands/column-rename'
import { execute } from '@/lib/commands/command'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { applyAll } from '@/lib/steps/apply'
import type { Step } from '@/lib/steps/step'
import { MirrorSender } from '../mirror-sender'
import { coreJobs } from './jobs'
import type { SqlEditAnswer } from './sql-edit-jobs'

const OPTIONS = { version: 18, idempotent: false, qualifyAll: false, seeds: true }

async function start() {
  await loadParser()
  const { document } = importSql('CREATE TABLE a (id int PRIMARY KEY, x text, y text);')
  show(document)
  const ddl = await coreJobs.ddl(null, OPTIONS)
  return { document, sql: ddl.sql, of: { base: ddl.base, ids: null, options: OPTIONS } }
}

const mirror = new MirrorSender((change) => coreJobs.updateDocument(change))

/** The page has another state of the design. */
const show = (next: Document) => mirror.catchUp(next)

function after(document: Document, steps: readonly Step[]): Document {
  const applied = applyAll(document, steps)
  if (!applied.ok) throw new Error(applied.error.message)
  return applied.value
}

function taken(answer: SqlEditAnswer) {
  if (answer.outcome !== 'steps') throw new Error(answer.outcome)
  return answer
}

const idOf = (document: Document, name: string) => {
  const index = indexOf(document)
  const found = [...document.records.values()].find((one) => index.qualifiedName(one) === name)
  if (!found) throw new Error(`There is no ${name}`)
  return found.id
}

function renamed(document: Document, name: string, to: string): Document {
  const done = execute(columnRename, document, { id: idOf(document, name), name: to })
  if (!done.ok) throw new Error(done.error.message)
  return done.value.document
}

test('texts written one after the other, each on what the last one said', async () => {
  const { document, sql, of } = await start()
  const first = taken(await coreJobs.editSql(of, sql.replace('x text', 'x citext')))
  const once = after(document, first.steps)
  show(once)
  const text = sql.replace('x text', 'x citext').replace('y text', 'y text, z text')
  const second = taken(await coreJobs.editSql(first.next, text))
  expect(second.label).toBe('Add column public.a.z')
  expect(second.steps.map(({ type }) => type)).toEqual(['add'])
  after(once, second.steps)
})

test('an edit goes onto what others did meanwhile', async () => {
  const { document, sql, of } = await start()
  const theirs = renamed(document, 'public.a.y', 'why')
  show(theirs)
  const answer = taken(await coreJobs.editSql(of, sql.replace('x text', 'x citext')))
  const both = after(theirs, answer.steps)
  show(both)
  expect((await coreJobs.ddl(null, OPTIONS)).sql).toMatch(/x citext,\n\s+why text/)
})

test('what others decided otherwise is not overruled', async () => {
  const { document, sql, of } = await start()
  show(renamed(document, 'public.a.x', 'theirs'))
  const answer = await coreJobs.editSql(of, sql.replace('x text', 'mine text'))
  expect(answer.outcome).toBe('overtaken')
})

test('mistakes have their place, and what goes is told', async () => {
  const { sql, of } = await start()
  const wrong = await coreJobs.editSql(of, sql.replace('x text', 'x text text'))
  expect(wrong).toMatchObject({ outcome: 'wrong', problems: [{ line: 5 }] })
  const gone = taken(await coreJobs.editSql(of, sql.replace(/\n *x text,/, '')))
  expect(gone.removes).toEqual(['column public.a.x'])
})

test('a new table belongs to the text from then on', async () => {
  const { document, of } = await start()
  const ids = [idOf(document, 'public.a')]
  const { sql } = await coreJobs.ddl(ids, OPTIONS)
  const text = `${sql}\nCREATE TABLE b (id int);`
  const answer = taken(await coreJobs.editSql({ ...of, ids }, text))
  show(after(document, answer.steps))
  expect(answer.added).toHaveLength(1)
  const again = taken(
    await coreJobs.editSql(answer.next, text.replace('b (id int)', 'b (id bigint)')),
  )
  expect(again.label).toBe('Change column public.b.id')
})
