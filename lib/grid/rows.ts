/** The rows of the sheet: which columns it shows, and in which order. */
import type { Document } from '@/lib/document/document'
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { cellText } from './cell-text'
import type { Field } from './fields'

export interface SheetRow {
  /** The column's id; the table's where it has no column. */
  readonly key: Id
  readonly table: RecordOf<'table'>
  readonly column: RecordOf<'column'> | null
  /** The first of its table, in the order of the tables. */
  readonly first: boolean
}

export const CONDITIONS = {
  uncommented: 'Without a comment',
  nullable: 'May be null',
  keys: 'Part of a key',
  foreign: 'Refers to another table',
  unindexed: 'Refers without an index',
} as const
export type Condition = keyof typeof CONDITIONS

export interface SheetFilter {
  readonly text: string
  /** Null: all types. */
  readonly type: string | null
  readonly conditions: ReadonlySet<Condition>
  /** Null: all tables. */
  readonly tables: ReadonlySet<Id> | null
}

export interface SheetSort {
  readonly field: Field
  readonly down: boolean
}

const collator = new Intl.Collator('en', { numeric: true })

interface KnownRows {
  readonly table: RecordOf<'table'>
  readonly rows: readonly SheetRow[]
}
const rowsByParts = new WeakMap<readonly AnyRecord[], KnownRows>()

function rowsOf(index: DocumentIndex, table: RecordOf<'table'>): readonly SheetRow[] {
  const parts = index.children(table.id)
  const before = rowsByParts.get(parts)
  if (before?.table === table) return before.rows
  const columns = index.childrenOf(table.id, 'column')
  // A partition has the columns of its parent, and can have no others.
  const alone = table.bound === null ? [{ key: table.id, table, column: null, first: true }] : []
  const rows: readonly SheetRow[] =
    columns.length === 0
      ? alone
      : columns.map((column, at) => ({ key: column.id, table, column, first: at === 0 }))
  rowsByParts.set(parts, { table, rows })
  return rows
}

const sortedTables = new WeakMap<Document, readonly RecordOf<'table'>[]>()

function tablesOf(document: Document): readonly RecordOf<'table'>[] {
  const before = sortedTables.get(document)
  if (before) return before
  const index = indexOf(document)
  const bySchema = index.childrenOf(null, 'schema').map((schema) => {
    const tables = index.childrenOf(schema.id, 'table')
    return { schema, tables: [...tables].sort((a, b) => collator.compare(a.name, b.name)) }
  })
  bySchema.sort((a, b) => collator.compare(a.schema.name, b.schema.name))
  const tables = bySchema.flatMap((one) => one.tables)
  sortedTables.set(document, tables)
  return tables
}

type Test = (row: SheetRow, cell: (field: Field) => string) => boolean

const TESTS: Readonly<Record<Condition, Test>> = {
  uncommented: ({ table, column }) => !(column ?? table).comment,
  nullable: ({ column }, cell) => column !== null && cell('notNull') === '',
  keys: (_, cell) => cell('key') !== '',
  foreign: (_, cell) => cell('references') !== '',
  unindexed: (_, cell) => cell('references') !== '' && cell('index') === '',
}

const TEXTS: readonly Field[] = ['table', 'name', 'type', 'default', 'references', 'comment']

function testsFor({ text, type, conditions }: SheetFilter): Test[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const tests: Test[] = words.map(
    (word) => (_, cell) => TEXTS.some((field) => cell(field).toLowerCase().includes(word)),
  )
  if (type !== null) tests.push((_, cell) => cell('type') === type)
  for (const condition of conditions) tests.push(TESTS[condition])
  return tests
}

export function sheetRows(
  document: Document,
  filter: SheetFilter,
  sort: SheetSort,
): readonly SheetRow[] {
  const index = indexOf(document)
  const all = tablesOf(document).flatMap((table) =>
    filter.tables === null || filter.tables.has(table.id) ? rowsOf(index, table) : [],
  )
  const tests = testsFor(filter)
  const cellOf = (row: SheetRow) => (field: Field) => cellText(index, row.table, row.column, field)
  const kept =
    tests.length === 0 ? all : all.filter((row) => tests.every((test) => test(row, cellOf(row))))
  if (sort.field === 'table') return sort.down ? [...kept].reverse() : kept
  const texts = new Map(kept.map((row) => [row.key, cellOf(row)(sort.field)]))
  const way = sort.down ? -1 : 1
  return [...kept].sort(
    (a, b) => way * collator.compare(texts.get(a.key) ?? '', texts.get(b.key) ?? ''),
  )
}

/** Every type that occurs, the most frequent first. */
export function typesIn(document: Document): readonly { type: string; count: number }[] {
  const index = indexOf(document)
  const counts = new Map<string, number>()
  for (const table of tablesOf(document)) {
    for (const { column } of rowsOf(index, table)) {
      if (!column) continue
      const type = cellText(index, table, column, 'type')
      counts.set(type, (counts.get(type) ?? 0) + 1)
    }
  }
  return [...counts].map(([type, count]) => ({ type, count })).sort((a, b) => b.count - a.count)
}
