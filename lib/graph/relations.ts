/**
 * The relations of a design: foreign keys with their cardinality, inheritance and partitions, what views read, and which
 * enums tables use. Found object by object and kept for as long as the object and all that was looked at stay the same.
 */
import type { Document } from '@/lib/document/document'
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { isUniqueOver } from './keys'
import { type LookUp, lookedUp } from './look-up'
import { type NameInText, relationsRead, typeNamed } from './names-in-text'

/** How many rows may stand at an end: of those that refer (`from`), of those referred to (`to`). */
export interface Cardinality {
  readonly from: 'zero-or-many' | 'zero-or-one'
  readonly to: 'exactly-one' | 'zero-or-one'
}

export type RelationSort = 'foreign-key' | 'inherits' | 'partition' | 'reads' | 'uses-type'

export interface Relation {
  /** The foreign key's own id; for others made from the two ends, so that it stays the same. */
  readonly id: string
  readonly sort: RelationSort
  /** The record that says so: the foreign key, the table that inherits, the view, the column. */
  readonly record: Id
  readonly from: Id
  readonly fromColumns: readonly Id[]
  readonly to: Id
  readonly toColumns: readonly Id[]
  /** Of a foreign key. */
  readonly cardinality: Cardinality | null
}

type Source = RecordOf<'table'> | RecordOf<'view'> | RecordOf<'materialized-view'>
const isSource = (record: AnyRecord): record is Source =>
  record.kind === 'table' || record.kind === 'view' || record.kind === 'materialized-view'

function foreignKey(key: RecordOf<'foreign-key'>, look: LookUp): Relation[] {
  const from = key.parent
  if (from === null || look.get(key.table) === undefined) return []
  const optional = key.columns.some((id) => {
    const column = look.get(id)
    return column?.kind === 'column' && column.notNull === null
  })
  const alone = isUniqueOver(look.children(from), key.columns)
  return [
    {
      id: key.id,
      sort: 'foreign-key',
      record: key.id,
      from,
      fromColumns: key.columns,
      to: key.table,
      toColumns: key.references,
      cardinality: {
        from: alone ? 'zero-or-one' : 'zero-or-many',
        to: optional ? 'zero-or-one' : 'exactly-one',
      },
    },
  ]
}

const link = (sort: RelationSort, record: AnyRecord, from: Id, to: Id): Relation => ({
  id: `${sort}:${record.id}:${to}`,
  sort,
  record: record.id,
  from,
  fromColumns: record.kind === 'column' ? [record.id] : [],
  to,
  toColumns: [],
  cardinality: null,
})

function ofTable(table: RecordOf<'table'>, look: LookUp): Relation[] {
  const sort = table.bound === null ? 'inherits' : 'partition'
  const above = table.parents
    .filter((id) => look.get(id))
    .map((id) => link(sort, table, table.id, id))
  const below = look.children(table.id).flatMap((child) => {
    if (child.kind === 'foreign-key') return foreignKey(child, look)
    if (child.kind !== 'column') return []
    const name = typeNamed(child.type)
    const type = name && look.named('type', name, table)
    return type && type.kind === 'enum' ? [link('uses-type', child, table.id, type.id)] : []
  })
  return [...above, ...below]
}

function ofView(view: Source & { query: string }, look: LookUp): Relation[] {
  const read = (name: NameInText) => look.named('relation', name, view)
  const targets = relationsRead(view.query).flatMap((name) => read(name) ?? [])
  return [...new Set(targets)]
    .filter((target) => isSource(target) && target.id !== view.id)
    .map((target) => link('reads', view, view.id, target.id))
}

interface Known {
  readonly look: LookUp
  readonly relations: readonly Relation[]
}
const known = new WeakMap<Source, Known>()

function relationsFrom(index: DocumentIndex, source: Source): readonly Relation[] {
  const before = known.get(source)
  if (before?.look.holdsIn(index)) return before.relations
  const look = lookedUp(index)
  const relations = source.kind === 'table' ? ofTable(source, look) : ofView(source, look)
  known.set(source, { look, relations })
  return relations
}

const whole = new WeakMap<Document, readonly Relation[]>()

/** All relations, by the order of their sources. A relation that did not change is the same object in the next document. */
export function relationsOf(document: Document): readonly Relation[] {
  const before = whole.get(document)
  if (before) return before
  const index = indexOf(document)
  const sources = index.children(null).flatMap((top) => index.children(top.id).filter(isSource))
  const relations = sources.flatMap((source) => relationsFrom(index, source))
  whole.set(document, relations)
  return relations
}
