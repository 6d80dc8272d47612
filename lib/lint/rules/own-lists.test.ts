/** Rules that find something only under a standard of one’s own, which has lists that no written one has. */
import { beforeAll, expect, test } from 'vitest'
import { loadParser } from '@/lib/sql/parse'
import { PROFILES } from '@/lib/standards/profiles'
import type { Profile } from '@/lib/standards/schema'
import { documentOf } from '@/lib/testing/lint-cases'
import { runFix } from '../fix'
import { Linter } from '../linter'
import type { Rule } from '../rule'
import { makeStandard } from '../standard'
import { nameGlossary } from './name-glossary'
import { tableStandardColumns } from './table-standard-columns'

beforeAll(() => loadParser())

const { alai } = PROFILES

function judge(rule: Rule, profile: Profile, sql: string) {
  const document = documentOf({ sql })
  const look = () => Linter.of(makeStandard(profile, [rule]), document, '2026-06-30').all()
  return { document, findings: look() }
}

test('name-glossary: a word of the business has the name of the glossary, and the fix gives it', () => {
  const glossary = [{ business: 'Purchase order', physical: 'po' }]
  const own: Profile = {
    ...alai,
    lists: { ...alai.lists, glossary },
    rules: { ...alai.rules, 'name-glossary': { severity: 'warning', topics: {}, options: {} } },
  }
  const sql = `CREATE TABLE purchase_orders (id uuid PRIMARY KEY, purchase_order_total numeric);
    CREATE TABLE po_lines (id uuid PRIMARY KEY, po_total numeric);`
  const { document, findings } = judge(nameGlossary, own, sql)
  expect(findings.map(({ subject, expected }) => [subject, expected])).toEqual([
    ['public.purchase_orders.purchase_order_total', 'po_total'],
  ])
  const [finding] = findings
  const done = finding?.remedy && runFix(document, finding.remedy)
  expect(done).toMatchObject({ ok: true })
  expect(judge(nameGlossary, alai, sql).findings).toEqual([])
})

test('table-standard-columns: a column that a standard of one’s own adds is missed', () => {
  const region = { name: 'region', type: 'text', notNull: true, default: null, comment: '' }
  const own: Profile = { ...alai, columns: [...alai.columns, region] }
  const sql = 'CREATE TABLE things (id uuid PRIMARY KEY)'
  const topics = (profile: Profile) =>
    judge(tableStandardColumns, profile, sql).findings.map(({ topic }) => topic)
  expect(topics(own)).toContain('other')
  expect(topics(alai)).not.toContain('other')
})
