/** Dependencies that hold in the rows which belong to the design: only such as repeat, since what never repeats shows nothing. */
import type { DocumentIndex } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { Suggestion } from './suggest'

/** Fewer repeated rows could agree by chance. */
const LEAST_REPEATS = 3
const MOST_ROWS = 2_000
const MOST_COLUMNS = 40

interface Sample {
  readonly columns: readonly Id[]
  readonly rows: readonly (readonly string[])[]
}

/** How many rows repeat a value that came before; null where they do not agree in the other column. */
function repeats(rows: Sample['rows'], from: number, to: number): number | null {
  const seen = new Map<string, string | undefined>()
  let again = 0
  for (const row of rows) {
    const value = row[from] ?? ''
    if (!seen.has(value)) seen.set(value, row[to])
    else if (seen.get(value) === row[to]) again++
    else return null
  }
  return again
}

const isConstant = (rows: Sample['rows'], column: number) =>
  rows.every((row) => row[column] === rows[0]?.[column])

export function sampleDependencies(
  index: DocumentIndex,
  table: Id,
  keys: ReadonlySet<Id>,
): Suggestion[] {
  return index.childrenOf(table, 'seed').flatMap(({ columns, rows }) => {
    const sample = { columns: columns.slice(0, MOST_COLUMNS), rows: rows.slice(0, MOST_ROWS) }
    return sample.columns.flatMap((id, from) => (keys.has(id) ? [] : determined(sample, id, from)))
  })
}

function determined({ columns, rows }: Sample, id: Id, from: number): Suggestion[] {
  const dependents = columns.filter((other, to) => {
    if (other === id || isConstant(rows, to)) return false
    return (repeats(rows, from, to) ?? 0) >= LEAST_REPEATS
  })
  if (dependents.length === 0 || isConstant(rows, from)) return []
  const reason = `it holds in all ${rows.length} rows that are part of the design`
  return [{ determinant: [id], dependents, reason }]
}
