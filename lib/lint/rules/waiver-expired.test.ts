import { beforeAll, expect, test } from 'vitest'
import { indexOf } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import { makeRecord } from '@/lib/kinds/visit-record'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { PROFILES, STANDARD_IDS } from '@/lib/standards/profiles'
import { runFix } from '../fix'
import { Linter } from '../linter'
import { makeStandard } from '../standard'
import { waiverExpired } from './waiver-expired'

beforeAll(() => loadParser())

const TODAY = '2026-06-30'

test.each(STANDARD_IDS)('%s: a waiver counts on its last day, and is told after it', (id) => {
  const { document } = importSql('CREATE TABLE users (id int)')
  const [table] = indexOf(document).anywhere('relation', 'users')
  if (!table) throw new Error('No table')
  const said = { rule: 'table-width', reason: 'Later', owner: 'Ada' }
  const waivers = [
    ['2026-06-30', table.id],
    ['2026-06-29', table.id],
    ['2025-12-31', null],
  ] as const
  const records = new Map(document.records)
  for (const [until, parent] of waivers) {
    const waiver = makeRecord('waiver', { id: newId(), parent, rank: 'a0' }, { ...said, until })
    records.set(waiver.id, waiver)
  }
  const standard = makeStandard(PROFILES[id], [waiverExpired])
  const found = Linter.of(standard, { records }, TODAY).all()
  expect(found.map(({ actual }) => actual).sort()).toEqual(['2025-12-31', '2026-06-29'])
  expect(found.map(({ message }) => message).sort()).toEqual([
    expect.stringMatching(/on public\.users, for which Ada answers/),
    expect.stringMatching(/on the project/),
  ])
  for (const { remedy } of found) {
    const done = remedy && runFix({ records }, remedy)
    if (!done?.ok) throw new Error('The waiver could not be removed')
    expect(Linter.of(standard, done.value.document, TODAY).all()).toHaveLength(1)
  }
})
