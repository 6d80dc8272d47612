/** The values that a check lets into a column: status IN ('a', 'b'), also as PostgreSQL writes it back. */
import type { DocumentIndex } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'

const COLUMN = String.raw`\(*\s*(?:"((?:[^"]|"")+)"|([a-z_][\w$]*))\s*\)*(?:::[a-z ]+(?:\(\d+\))?)?\)*`
const VALUE = String.raw`\(*'(?:[^']|'')*'(?:::[a-z ]+(?:\(\d+\))?)?\)*(?:::[a-z ]+)?`
const VALUES = String.raw`(${VALUE}(?:\s*,\s*${VALUE})*)`
const IN = new RegExp(
  String.raw`^\s*${COLUMN}\s*(?:IN\s*\(\s*${VALUES}\s*\)|=\s*ANY\s*\(+\s*ARRAY\[${VALUES}\]\)*(?:::[a-z ]+(?:\(\d+\))?\[\])?\)*)\s*\)*\s*$`,
  'i',
)
const OR_NULL = /^\s*\(*\s*[\w"$]+\s+IS\s+NULL\s*\)*\s*OR\s+/i

export interface ValueList {
  readonly column: string
  readonly values: readonly string[]
}

const known = new Map<string, ValueList | null>()

function valueList(expression: string): ValueList | null {
  const before = known.get(expression)
  if (before !== undefined) return before
  const match = IN.exec(expression.replace(OR_NULL, ''))
  const [, quoted, plain, one, other] = match ?? []
  const column = quoted?.replaceAll('""', '"') ?? plain?.toLowerCase()
  const listed = (one ?? other ?? '').matchAll(/'((?:[^']|'')*)'/g)
  const values = [...listed].map(([, value = '']) => value.replaceAll("''", "'"))
  const list = match && column !== undefined ? { column, values } : null
  known.set(expression, list)
  return list
}

interface CheckedValues {
  readonly check: AnyRecord & RecordOf<'check'>
  readonly values: readonly string[]
}

export function checkedValues(
  index: DocumentIndex,
  table: Id,
  column: string,
): CheckedValues | null {
  for (const check of index.childrenOf(table, 'check')) {
    const list = valueList(check.expression)
    if (list?.column === column) return { check, values: list.values }
  }
  return null
}

/** Whether some check speaks of the column at all, in whatever words. */
export const isChecked = (index: DocumentIndex, table: Id, column: string): boolean =>
  index
    .childrenOf(table, 'check')
    .some(({ expression }) => expression.toLowerCase().includes(column.toLowerCase()))
