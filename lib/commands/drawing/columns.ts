/** New columns of a table that is there already. */
import type { DocumentIndex } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, KindMap, RecordOf } from '@/lib/kinds/kind-map'
import { makeRecord } from '@/lib/kinds/visit-record'
import { byteLength, clipName, MAX_NAME_BYTES } from '@/lib/sql/lex/identifier'
import type { Profile } from '@/lib/standards/schema'
import { rankBefore } from '../place'

/** The first of the standard's columns at the end of the table: what is new goes in front of these. */
export function standardTail(index: DocumentIndex, table: Id, profile: Profile): Id | null {
  const names = new Set(profile.columns.map(({ name }) => name))
  let first: Id | null = null
  for (const column of [...index.childrenOf(table, 'column')].reverse()) {
    if (!names.has(column.name)) break
    first = column.id
  }
  return first
}

/** As wished, or with a number. */
export function freeColumnName(index: DocumentIndex, table: Id, wished: string): string {
  for (let n = 1; ; n++) {
    const end = n === 1 ? '' : `_${n}`
    const name = `${clipName(wished, MAX_NAME_BYTES - byteLength(end))}${end}`
    if (index.inParent('column', table, name).length === 0) return name
  }
}

export function newColumn(
  index: DocumentIndex,
  table: Id,
  before: Id | null,
  attributes: KindMap['column'],
): AnyRecord & RecordOf<'column'> {
  const rank = rankBefore(index, table, before ?? firstNonColumn(index, table))
  return makeRecord('column', { id: newId(), parent: table, rank }, attributes)
}

/** Columns stand together, in front of a table's other parts. */
function firstNonColumn(index: DocumentIndex, table: Id): Id | null {
  const parts = index.children(table)
  const last = parts.findLastIndex(({ kind }) => kind === 'column')
  return parts[last + 1]?.id ?? null
}
