import { beforeAll, expect, test } from 'vitest'
import { columnRename } from '@/lib/commands/column-rename'
import { execute } from '@/lib/commands/command'
import type { Document } from '@/lib/document/document'
import type { RecordChanges } from '@/lib/document/document-index'
import type { Finding } from '@/lib/lint/finding'
import { Linter } from '@/lib/lint/linter'
import { RULES } from '@/lib/lint/registry'
import { makeStandard } from '@/lib/lint/standard'
import { loadParser } from '@/lib/sql/parse'
import { PROFILES } from '@/lib/standards/profiles'
import { stepId } from '@/lib/steps/step'
import { documentOf } from '@/lib/testing/lint-cases'
import { type LintAnswer, LintDesk } from './lint-desk'

beforeAll(() => loadParser())

const TERMS = { standard: 'alai', own: null, today: '2026-06-30' }
const SQL = Array.from(
  { length: 12 },
  (_, n) =>
    `create table t${n} (id uuid primary key, other_id uuid ${n > 0 ? `references t${n - 1}` : ''});`,
).join('\n')

/** The document as the worker mirrors it. */
function source(document: Document) {
  let waiting: RecordChanges | null = null
  let at = document
  return {
    document: () => at,
    takeChanges() {
      const taken = waiting
      waiting = new Map()
      return taken
    },
    edit(next: Document, changed: RecordChanges) {
      at = next
      waiting = waiting && new Map([...waiting, ...changed])
    },
    load(next: Document) {
      at = next
      waiting = null
    },
  }
}

/** A page that puts together what it is told. */
function page() {
  const sections = new Map<string, readonly Finding[]>()
  return {
    take(answer: LintAnswer) {
      if (answer.fresh) sections.clear()
      for (const [section, findings] of answer.sections) {
        if (findings.length > 0) sections.set(section, findings)
        else sections.delete(section)
      }
      return answer
    },
    keys: () =>
      [...sections.values()]
        .flat()
        .map(({ key }) => key)
        .sort(),
  }
}

const fullKeys = (document: Document, standard: keyof typeof PROFILES) =>
  Linter.of(makeStandard(PROFILES[standard], RULES), document, TERMS.today)
    .all()
    .map(({ key }) => key)
    .sort()

function renameColumn(document: Document, table: string, name: string) {
  for (const record of document.records.values()) {
    if (record.kind !== 'column' || record.name !== 'other_id') continue
    const parent = document.records.get(record.parent ?? record.id)
    if (parent?.kind !== 'table' || parent.name !== table) continue
    const done = execute(columnRename, document, { id: record.id, name })
    if (!done.ok) throw new Error(done.error.message)
    const after = done.value.document
    const changes = new Map(
      done.value.steps.map((step) => [stepId(step), after.records.get(stepId(step)) ?? null]),
    )
    return { after, changes }
  }
  throw new Error(`There is no ${table}.`)
}

test('a first look is told in parts, and edits meanwhile are not lost', () => {
  const from = source(documentOf({ sql: SQL }))
  let clock = 0
  // Each unit takes the whole budget.
  const desk = new LintDesk(from, () => clock++)
  const told = page()
  let answer = told.take(desk.look(TERMS, 1))
  expect(answer).toMatchObject({ fresh: true, more: true })
  const { after, changes } = renameColumn(from.document(), 't3', 'uncle')
  from.edit(after, changes)
  let parts = 1
  for (; answer.more; parts++) answer = told.take(desk.look(TERMS, 1))
  expect(parts).toBeGreaterThan(5)
  expect(told.keys()).toEqual(fullKeys(after, 'alai'))
})

test('after an edit only what is different is told', () => {
  const from = source(documentOf({ sql: SQL }))
  const desk = new LintDesk(from, () => 0)
  const told = page()
  told.take(desk.look(TERMS, 100))
  expect(desk.look(TERMS, 100)).toEqual({ fresh: false, sections: [], more: false })
  const { after, changes } = renameColumn(from.document(), 't3', 'uncle')
  from.edit(after, changes)
  const answer = told.take(desk.look(TERMS, 100))
  expect(answer.fresh).toBe(false)
  expect(answer.sections.length).toBeLessThan(5)
  expect(told.keys()).toEqual(fullKeys(after, 'alai'))
})

test('another standard, another day, another document: all is looked at anew', () => {
  const from = source(documentOf({ sql: SQL }))
  const desk = new LintDesk(from, () => 0)
  const told = page()
  told.take(desk.look(TERMS, 100))
  expect(told.take(desk.look({ ...TERMS, standard: 'cloudlab' }, 100)).fresh).toBe(true)
  expect(told.keys()).toEqual(fullKeys(from.document(), 'cloudlab'))
  from.load(documentOf({ sql: 'create table alone (id uuid primary key);' }))
  for (let answer = told.take(desk.look(TERMS, 100)); answer.more; ) {
    answer = told.take(desk.look(TERMS, 100))
  }
  expect(told.keys()).toEqual(fullKeys(from.document(), 'alai'))
})
