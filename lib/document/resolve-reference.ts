/**
 * What a name in a record's SQL text means in this document. Null where it is nothing here, or could be several
 * things: a guess would change text that means something else.
 */
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { Space } from '@/lib/kinds/spaces'
import { isBuiltInOperator } from '@/lib/sql/references/built-in'
import type { Reference, RelationName } from '@/lib/sql/references/reference'
import type { DocumentIndex } from './document-index'
import { nameOf } from './record-name'

const GLOBAL: ReadonlySet<Space> = new Set<Space>(['schema', 'role', 'extension', 'event trigger'])
/** Where a bare name without a schema may be looked for: those whose own names PostgreSQL seldom brings along. */
const BARE: readonly Space[] = [
  'routine',
  'collation',
  'operator',
  'text search configuration',
  'text search dictionary',
]
const QUALIFIED: readonly Space[] = ['relation', 'type', ...BARE]

const only = (found: readonly AnyRecord[]): AnyRecord | null =>
  found.length === 1 ? (found[0] ?? null) : null

function schemaAround(index: DocumentIndex, owner: AnyRecord): string | null {
  const top = index.top(owner)
  return top.kind === 'schema' ? top.name : null
}

function inSpace(
  index: DocumentIndex,
  space: Space,
  { schema, name }: RelationName,
  owner: AnyRecord,
): AnyRecord | null {
  if (GLOBAL.has(space)) return only(index.inDatabase(space, name))
  if (schema !== null) return only(index.inSchema(space, schema, name))
  for (const home of [schemaAround(index, owner), 'public']) {
    const found = home === null ? [] : index.inSchema(space, home, name)
    if (found.length > 0) return only(found)
  }
  return only(index.anywhere(space, name))
}

/** The record itself or the nearest one around it that has columns. */
function tableAround(index: DocumentIndex, owner: AnyRecord): AnyRecord | null {
  let at: AnyRecord | undefined = owner
  while (at) {
    if (at.kind === 'table') return at
    at = index.get(at.parent)
  }
  return null
}

/** A table's column, or that of a parent that it inherits from. */
export function columnOf(
  index: DocumentIndex,
  table: AnyRecord,
  name: string,
  depth = 0,
): AnyRecord | null {
  const own = index.inParent('column', table.id, name)[0]
  if (own) return own
  if (table.kind !== 'table' || depth > 20) return null
  for (const id of table.parents) {
    const parent = index.get(id)
    const found = parent ? columnOf(index, parent, name, depth + 1) : null
    if (found) return found
  }
  return null
}

const ROW_WORDS = new Set(['new', 'old'])

function ownColumn(index: DocumentIndex, found: Reference, owner: AnyRecord): AnyRecord | null {
  const table = tableAround(index, owner)
  if (!table) return null
  const { qualifier } = found
  const fits = qualifier === null || ROW_WORDS.has(qualifier) || qualifier === nameOf(table)
  return fits ? columnOf(index, table, found.name) : null
}

type Level = Reference['scopes'][number]

/** The column that a query level has by this name; undefined where that level cannot be known. */
function columnInLevel(
  index: DocumentIndex,
  level: Level,
  name: string,
  owner: AnyRecord,
): AnyRecord | null | undefined {
  const tables = level.map((one) => (one ? inSpace(index, 'relation', one, owner) : null))
  for (const table of tables) {
    const hit = table ? columnOf(index, table, name) : null
    if (hit) return hit
  }
  return tables.every((table) => table?.kind === 'table') ? null : undefined
}

/** A name belongs to the innermost query level that has it; past a level that is not known, nothing is certain. */
function column(index: DocumentIndex, found: Reference, owner: AnyRecord): AnyRecord | null {
  for (const level of found.scopes) {
    const hit = columnInLevel(index, level, found.name, owner)
    if (hit !== null) return hit ?? null
  }
  return found.scopes.length > 0 && found.qualifier !== null ? null : ownColumn(index, found, owner)
}

function bare(index: DocumentIndex, found: Reference, owner: AnyRecord): AnyRecord | null {
  if (found.strength === 'soft' && found.schema === null) return null
  for (const space of found.schema === null ? BARE : QUALIFIED) {
    const hit = inSpace(index, space, found, owner)
    if (hit) return hit
  }
  return null
}

export function resolveReference(
  index: DocumentIndex,
  found: Reference,
  owner: AnyRecord,
): AnyRecord | null {
  const { space, name, schema } = found
  if (space === 'column') return column(index, found, owner)
  if (space === 'any') return bare(index, found, owner)
  if (space === 'operator' && schema === null && isBuiltInOperator(name)) return null
  if (found.form === 'qualifier' && schema === null) {
    if (ROW_WORDS.has(name)) return null
    const table = tableAround(index, owner)
    if (table && nameOf(table) === name) return table
  }
  return inSpace(index, space, found, owner)
}
