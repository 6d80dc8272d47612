import { beforeAll, expect, test } from 'vitest'
import { NOTHING_FOUND, withTold } from '@/lib/client/lint/known-findings'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { Linter } from '@/lib/lint/linter'
import { plainFinding } from '@/lib/lint/make-finding'
import { RULES } from '@/lib/lint/registry'
import { makeStandard } from '@/lib/lint/standard'
import { loadParser } from '@/lib/sql/parse'
import { citation, clausesFor } from '@/lib/standards/clauses/clauses'
import { PROFILES } from '@/lib/standards/profiles'
import { documentOf } from '@/lib/testing/lint-cases'
import { type Grouping, type ProblemsView, problemRows } from './problem-rows'
import type { ClausesFor } from './use-clauses'

beforeAll(() => loadParser())

const TODAY = '2026-06-30'
const SQL = `
  create table users (id uuid primary key, age real);
  create table orders (id uuid primary key, user_id uuid references users (id), total float);
`
const VIEW: ProblemsView = {
  grouping: 'rule',
  text: '',
  hidden: new Set(),
  within: null,
  requirement: null,
  closed: new Set(),
}
const clauses: ClausesFor = ({ rule, topic }) =>
  clausesFor(PROFILES.alai, rule, topic).map((clause) => ({ clause, citation: citation(clause) }))

function known(document: Document) {
  const linter = Linter.of(makeStandard(PROFILES.alai, RULES), document, TODAY)
  const told = [...linter.current].map(
    ([section, findings]) => [section, findings.map(plainFinding)] as const,
  )
  return withTold(NOTHING_FOUND, told, { document, today: TODAY })
}

function rowsOf(view: Partial<ProblemsView>, document = documentOf({ sql: SQL })) {
  return problemRows(known(document), indexOf(document), { ...VIEW, ...view }, clauses)
}
const findingsIn = (view: Partial<ProblemsView>) =>
  rowsOf(view).flatMap((row) => (row.type === 'finding' ? row.shown.finding : []))

test.each<Grouping>(['rule', 'object', 'severity', 'clause'])(
  'by %s every finding is in a group, and rows have keys of their own',
  (grouping) => {
    const rows = rowsOf({ grouping })
    const all = new Set(findingsIn({}).map(({ key }) => key))
    expect(new Set(findingsIn({ grouping }).map(({ key }) => key))).toEqual(all)
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
    const groups = rows.filter((row) => row.type === 'group')
    const counted = groups.reduce((sum, row) => sum + row.count, 0)
    expect(counted).toBe(rows.length - groups.length)
  },
)

test('the most serious rule stands first, in it the most serious finding', () => {
  const order = { error: 0, warning: 1, info: 2 }
  const groups = rowsOf({ grouping: 'rule' }).flatMap((row) =>
    row.type === 'group' ? order[row.severity] : [],
  )
  expect(groups).toEqual([...groups].sort((a, b) => a - b))
})

test('a folded group keeps its count', () => {
  const [head] = rowsOf({})
  if (head?.type !== 'group') throw new Error('A list begins with a group.')
  const [folded, next] = rowsOf({ closed: new Set([head.key]) })
  expect(folded).toEqual({ ...head, open: false })
  expect(next?.type).toBe('group')
})

test('words, severities and the selection leave out what is not meant', () => {
  const document = documentOf({ sql: SQL })
  const [orders] = indexOf(document).anywhere('relation', 'orders')
  if (!orders) throw new Error('The case has no orders.')
  const within = rowsOf({ within: new Set([orders.id]) }, document)
  expect(within.length).toBeGreaterThan(0)
  for (const row of within) if (row.type === 'finding') expect(row.shown.unit).toBe(orders.id)
  const errors = findingsIn({ hidden: new Set(['warning', 'info']) })
  expect(errors.length).toBeGreaterThan(0)
  expect(errors.every(({ severity }) => severity === 'error')).toBe(true)
  const worded = findingsIn({ text: 'ORDERS index' })
  expect(worded.length).toBeGreaterThan(0)
  for (const { message, subject } of worded) expect(`${message} ${subject}`).toMatch(/orders/)
  expect(rowsOf({ text: 'no such words' })).toEqual([])
})
