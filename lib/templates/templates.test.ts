import { beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { importFiles } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { foreignKeyName, indexName, primaryKeyName, uniqueName } from '@/lib/standards/naming'
import { PROFILES, STANDARD_IDS } from '@/lib/standards/profiles'
import type { Profile } from '@/lib/standards/schema'
import { templateFiles, templatesOf, withRequired } from './templates'

beforeAll(loadParser)

const EACH = STANDARD_IDS.flatMap((standard) =>
  templatesOf(standard).map((template) => [template.id, standard, template] as const),
)

test('every standard has templates, each with an id of its own', () => {
  for (const standard of STANDARD_IDS) expect(templatesOf(standard).length).toBeGreaterThan(4)
  expect(new Set(EACH.map(([id]) => id)).size).toBe(EACH.length)
  for (const [id, standard] of EACH) expect(id.startsWith(`${standard}-`)).toBe(true)
})

test('what a template needs comes first, and once', () => {
  const ids = withRequired('alai', ['alai-documents', 'alai-tenants']).map(({ id }) => id)
  expect(ids).toEqual([
    'alai-updated-at',
    'alai-tenants',
    'alai-users',
    'alai-lookup',
    'alai-documents',
  ])
  for (const [, standard, template] of EACH) {
    for (const needed of template.requires) {
      expect(templatesOf(standard).map(({ id }) => id)).toContain(needed)
    }
  }
})

const whole = (standard: (typeof STANDARD_IDS)[number]): Document =>
  importFiles(
    templateFiles(
      standard,
      templatesOf(standard).map(({ id }) => id),
    ),
  ).document

type Pair = readonly [actual: string, expected: string]

/** The names of a table's parts, and what the standard would have given them. */
function namesOf(document: Document, profile: Profile, table: RecordOf<'table'>): Pair[] {
  const index = indexOf(document)
  const nameOf = (id: Id | null) => {
    const record = index.get(id)
    return record && 'name' in record ? record.name : ''
  }
  const names = (ids: readonly (Id | null)[]) => ids.map(nameOf)
  return [
    ...index
      .childrenOf(table.id, 'primary-key')
      .map(({ name }): Pair => [name, primaryKeyName(profile, table.name)]),
    ...index
      .childrenOf(table.id, 'unique')
      .map(({ name, columns }): Pair => [name, uniqueName(profile, table.name, names(columns))]),
    ...index
      .childrenOf(table.id, 'foreign-key')
      .map(
        ({ name, table: target, columns }): Pair => [
          name,
          foreignKeyName(profile, table.name, nameOf(target), names(columns)),
        ],
      ),
    ...index
      .childrenOf(table.id, 'index')
      .map((one): Pair => [one.name, indexName(profile, indexWish(table.name, one, names))]),
  ]
}

describe('names are those that the standard gives', () => {
  test.each(STANDARD_IDS)('%s', (standard) => {
    const document = whole(standard)
    const pairs = tables(document).flatMap((table) => namesOf(document, PROFILES[standard], table))
    expect(pairs.length).toBeGreaterThan(10)
    expect(pairs.filter(([actual, expected]) => actual !== expected)).toEqual([])
  })
})

const tables = (document: Document) =>
  [...document.records.values()].flatMap((record) =>
    record.kind === 'table' && record.bound === null ? [record] : [],
  )

/** An expression of one column is named after that column. */
function indexWish(
  table: string,
  one: RecordOf<'index'>,
  names: (ids: readonly (Id | null)[]) => string[],
) {
  const columns = one.elements.map(({ column, expression }) =>
    column === null ? (/\((\w+)\)/.exec(expression ?? '')?.[1] ?? '') : (names([column])[0] ?? ''),
  )
  return { table, columns, method: one.method, unique: one.unique }
}

describe('every table has what the standard gives every table', () => {
  /** Logs, lookups, sessions, junctions and the like are exempt; so says the standard, or its own tables. */
  const EXEMPT =
    /^(?:audit_logs?|events|saga_steps|schema_migrations|document_types|permissions\w*|user_sessions|project_members|task_dependencies|document_versions|file_attachments)$/

  test.each(STANDARD_IDS)('%s', (standard) => {
    const profile = PROFILES[standard]
    const document = whole(standard)
    const index = indexOf(document)
    for (const table of tables(document).filter(({ name }) => !EXEMPT.test(name))) {
      const own = index.childrenOf(table.id, 'column')
      for (const { name, type, default: value } of profile.columns) {
        const found = own.find((column) => column.name === name)
        expect([table.name, found]).toMatchObject([table.name, { name, type, default: value }])
      }
    }
  })
})

test('what is to be described is described', () => {
  for (const standard of STANDARD_IDS) {
    const { comments } = PROFILES[standard]
    if (comments !== 'all' && comments !== 'tables') continue
    const document = whole(standard)
    for (const table of tables(document)) {
      const columns = comments === 'all' ? indexOf(document).childrenOf(table.id, 'column') : []
      const silent = [table, ...columns].filter(({ comment }) => comment === null)
      expect([table.name, silent.map(({ name }) => name)]).toEqual([table.name, []])
    }
  }
})
