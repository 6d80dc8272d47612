/** What becomes of a table's parts when some of its columns leave: along, changed, gone, or in the way. */
import type { DocumentIndex } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { dependantsOf, followsAlong } from '../dependants'
import type { Work } from '../drawing/work'
import { columnsUsed } from './columns-used'

export interface MovedParts {
  /** They are about the moved columns alone. */
  readonly along: readonly AnyRecord[]
  /** Keys that go on being keys without the moved columns. */
  readonly keys: readonly AnyRecord[]
  /** What is said of both sides. */
  readonly said: readonly AnyRecord[]
  readonly inTheWay: readonly AnyRecord[]
}

export function movedParts(work: Work, table: Id, moved: ReadonlySet<Id>): MovedParts {
  const { index } = work
  const parts: Record<keyof MovedParts, AnyRecord[]> = {
    along: [],
    keys: [],
    said: [],
    inTheWay: [],
  }
  for (const found of dependantsOf(work.document, moved)) {
    const { record } = found
    if (record.kind === 'seed') continue
    if (followsAlong(found)) parts.said.push(record)
    else parts[fate(index, record, table, moved)].push(record)
  }
  // A generated column that leaves what it is made of behind.
  for (const id of moved) {
    const column = index.get(id)
    if (column && [...columnsUsed(index, column)].some((used) => !moved.has(used))) {
      parts.inTheWay.push(column)
    }
  }
  return parts
}

const MOVABLE: ReadonlySet<string> = new Set([
  'check',
  'foreign-key',
  'unique',
  'index',
  'exclusion',
])

function fate(
  index: DocumentIndex,
  record: AnyRecord,
  table: Id,
  moved: ReadonlySet<Id>,
): keyof MovedParts {
  if (record.parent !== table) return 'inTheWay'
  const used = [...columnsUsed(index, record)]
  if (MOVABLE.has(record.kind) && used.every((id) => moved.has(id))) return 'along'
  const isKey = record.kind === 'primary-key' || record.kind === 'unique'
  return isKey && used.some((id) => !moved.has(id)) ? 'keys' : 'inTheWay'
}
