/** What is in the tables that a migration keeps, so that before and after can be compared. */
import type { Document } from '@/lib/document/document'
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import type { Engine } from './engine'

/** A table that both versions have, under its name in each, with the columns whose values stay. */
export interface KeptTable {
  readonly names: readonly [before: string, after: string]
  /** Rows of the table itself; those of its partitions are theirs. */
  readonly only: boolean
  readonly columns: readonly (readonly [before: string, after: string])[]
}

interface Tabular {
  readonly partitionBy: unknown
  readonly bound: unknown
  readonly foreign: unknown
}

const isTable = (record: object): record is Tabular =>
  'bound' in record && 'foreign' in record && 'partitionBy' in record

function nameIn(document: Document, id: Id): string | null {
  const index = indexOf(document)
  const record = index.get(id)
  if (!record || !('name' in record)) return null
  const schema = index.schemaName(record)
  return schema === null ? null : `${quoteIdent(schema)}.${quoteIdent(record.name)}`
}

interface ColumnLike {
  readonly name: string
  readonly type: string
  readonly generated: unknown
}

const isColumn = (record: object | undefined): record is ColumnLike =>
  record !== undefined && 'name' in record && 'type' in record && 'generated' in record

/** Columns of one table whose values must be there afterwards as they were. */
function keptColumns(
  ours: DocumentIndex,
  theirs: DocumentIndex,
  table: Id,
  lost: ReadonlySet<Id>,
): (readonly [string, string])[] {
  return ours.children(table).flatMap((column) => {
    const same = theirs.get(column.id)
    if (!isColumn(column) || !isColumn(same) || lost.has(column.id)) return []
    if (same.type !== column.type || column.generated || same.generated) return []
    return [[quoteIdent(column.name), quoteIdent(same.name)] as const]
  })
}

/** `lost`: records whose values are announced to go. A type that changes may spell its values in another way. */
export function keptTables(before: Document, after: Document, lost: ReadonlySet<Id>): KeptTable[] {
  const [ours, theirs] = [indexOf(before), indexOf(after)]
  const found: KeptTable[] = []
  for (const table of before.records.values()) {
    const other = theirs.get(table.id)
    if (!isTable(table) || !other || !isTable(other) || table.foreign || lost.has(table.id))
      continue
    const [was, is] = [nameIn(before, table.id), nameIn(after, table.id)]
    if (was === null || is === null) continue
    const columns = keptColumns(ours, theirs, table.id, lost)
    const only = Boolean(table.partitionBy) === Boolean(other.partitionBy)
    found.push({ names: [was, is], only, columns })
  }
  return found
}

async function content(
  engine: Engine,
  { names, columns, only }: KeptTable,
  side: 0 | 1,
): Promise<string> {
  const cells = columns.map((pair) => `${pair[side]}::text`)
  const row = cells.length > 0 ? `jsonb_build_array(${cells.join(', ')})` : `'[]'::jsonb`
  const sql = `SELECT coalesce(jsonb_agg(r ORDER BY r::text)::text, '[]') AS rows FROM (SELECT ${row} AS r FROM ${only ? 'ONLY ' : ''}${names[side]}) x`
  const [found] = await engine.query<{ rows: string }>(sql)
  return found?.rows ?? '[]'
}

export async function contents(
  engine: Engine,
  tables: readonly KeptTable[],
  side: 0 | 1,
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const table of tables) found.set(table.names[0], await content(engine, table, side))
  return found
}

export const countRows = (found: ReadonlyMap<string, string>): number =>
  [...found.values()].reduce(
    (sum, rows) => sum + Number(rows !== '[]' && JSON.parse(rows).length),
    0,
  )
