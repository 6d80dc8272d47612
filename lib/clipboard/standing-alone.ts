/** A table that is copied without the tables above it has columns of its own, which its keys and indexes then mean. */
import type { DocumentIndex } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import { ranks } from '@/lib/document/rank'
import { nameOf } from '@/lib/document/record-name'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { visitRecord } from '@/lib/kinds/visit-record'

type Table = AnyRecord & RecordOf<'table'>
type Column = AnyRecord & RecordOf<'column'>

/** Every column that the table has, its parents' first; a column of its own stands for the one that it has from above. */
function allColumns(index: DocumentIndex, table: Table, depth = 0): Map<string, Column[]> {
  const found = new Map<string, Column[]>()
  const take = (name: string, columns: readonly Column[]) =>
    found.set(name, [...columns, ...(found.get(name) ?? [])])
  for (const id of depth < 20 ? table.parents : []) {
    const parent = index.get(id)
    if (parent?.kind !== 'table') continue
    for (const [name, columns] of allColumns(index, parent, depth + 1)) take(name, columns)
  }
  for (const column of index.childrenOf(table.id, 'column')) take(column.name, [column])
  return found
}

/** The table and all below it, as they would be without its parents. */
export function standingAlone(
  index: DocumentIndex,
  table: Table,
  below: readonly AnyRecord[],
): AnyRecord[] {
  const columns = [...allColumns(index, table).values()]
  const order = ranks(columns.length)
  const ids = new Map<Id, Id>()
  const own = columns.flatMap((all, i): AnyRecord[] => {
    const [nearest] = all
    if (!nearest) return []
    const id = nearest.parent === table.id ? nearest.id : newId()
    for (const column of all) ids.set(column.id, id)
    return [{ ...nearest, id, parent: table.id, rank: order[i] ?? nearest.rank, inherited: false }]
  })
  const visitor = { id: (id: Id) => ids.get(id) ?? id, sql: (text: string) => text }
  const isOwnColumn = (record: AnyRecord) =>
    record.kind === 'column' && record.parent === table.id && nameOf(record) !== null
  const rest = below.filter((record) => !isOwnColumn(record))
  const alone: AnyRecord = { ...table, parents: [], bound: null, attached: false }
  return [alone, ...own, ...rest.map((record) => visitRecord(record, visitor))]
}
