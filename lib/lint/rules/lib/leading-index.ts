/** Whether an index finds the rows that have given values in some columns. */
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import type { Look } from '../../look'
import { namesIn } from './columns-named'

type Index = RecordOf<'index'>

const DELETED = /\b(?:is_)?(?:deleted|removed)(?:_\w+)?\b/i
const KEYWORDS = new Set(['is', 'not', 'null', 'true', 'false', 'and'])
const COMPARES = /[=<>~]|\b(?:in|like|between|or)\b|\bis\s+null\b/i

/**
 * An index on live rows alone does not serve the check of a delete, but serves every query that matters; one on rows that
 * have the column serves both.
 */
function isWholeEnough(look: Look, { predicate }: Index, columns: readonly Id[]): boolean {
  if (predicate === null) return true
  if (DELETED.test(predicate)) return !/\bor\b/i.test(predicate) && isAlone(predicate)
  if (COMPARES.test(predicate)) return false
  const names = columns.flatMap((id) => {
    const column = look.record(id)
    return column?.kind === 'column' ? [column.name] : []
  })
  return namesAsked(predicate).every((name) => names.includes(name))
}

const namesAsked = (predicate: string) => namesIn(predicate).filter((name) => !KEYWORDS.has(name))

/** Nothing else is asked of the rows. */
const isAlone = (predicate: string) => namesAsked(predicate).length === 1

/** What an index, or what makes a key unique, is sorted by; null for an expression. */
function sortedBy(record: AnyRecord): readonly (Id | null)[] | null {
  if (record.kind === 'primary-key' || record.kind === 'unique') return record.columns
  const isSorted = record.kind === 'index' && record.method === 'btree'
  return isSorted ? record.elements.map(({ column }) => column) : null
}

function serves(look: Look, record: AnyRecord, columns: readonly Id[]): boolean {
  if (record.kind === 'index' && (record.only || !isWholeEnough(look, record, columns)))
    return false
  if (record.kind === 'index' && record.method === 'hash') {
    return columns.length === 1 && record.elements[0]?.column === columns[0]
  }
  const first = sortedBy(record)?.slice(0, columns.length)
  return first !== undefined && columns.every((id) => first.includes(id))
}

/** Some index of the table begins with the columns, in any order among themselves: they are all asked for together. */
export const isIndexed = (look: Look, table: Id, columns: readonly Id[]): boolean =>
  columns.length > 0 && look.index.children(table).some((child) => serves(look, child, columns))

/** Each partition has such an index of its own. */
export function isIndexedInPartitions(look: Look, table: Id, columns: readonly Id[]): boolean {
  const partitions = look
    .referrers(table)
    .filter((one) => one.kind === 'table' && one.bound !== null && one.parents.includes(table))
  return (
    partitions.length > 0 &&
    partitions.every(({ id }) => look.children(id).some((child) => serves(look, child, columns)))
  )
}
