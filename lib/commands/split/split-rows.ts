/** Rows that belong to the design go along: each with its columns, the same one once. */
import { newId } from '@/lib/document/new-id'
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { makeRecord } from '@/lib/kinds/visit-record'
import type { Work } from '../drawing/work'
import { rankBefore } from '../place'

/** `copies`: the new table's column for each column that both tables have. */
export function splitRows(
  work: Work,
  table: Id,
  other: Id,
  copies: ReadonlyMap<Id, Id>,
  moved: ReadonlySet<Id>,
): void {
  for (const seed of work.index.childrenOf(table, 'seed')) {
    const rows = otherRows(seed, copies, moved)
    if (rows) {
      const head = { id: newId(), parent: other, rank: rankBefore(work.index, other, null) }
      work.add(makeRecord('seed', head, rows))
    }
    const kept = seed.columns.flatMap((id, n) => (moved.has(id) ? [] : [n]))
    work.put({
      ...seed,
      columns: kept.flatMap((n) => seed.columns[n] ?? []),
      rows: seed.rows.map((row) => kept.flatMap((n) => row[n] ?? [])),
    })
  }
}

function otherRows(
  seed: RecordOf<'seed'>,
  copies: ReadonlyMap<Id, Id>,
  moved: ReadonlySet<Id>,
): { columns: Id[]; rows: string[][] } | null {
  const places = seed.columns.flatMap((id, n) => (copies.has(id) || moved.has(id) ? [n] : []))
  const columns = places.flatMap((n) => {
    const id = seed.columns[n]
    return id === undefined ? [] : [copies.get(id) ?? id]
  })
  // Without what they hang on, the rows could not be told apart.
  if (![...copies.values()].every((id) => columns.includes(id))) return null
  const rows = new Map<string, string[]>()
  for (const row of seed.rows) {
    const cells = places.flatMap((n) => row[n] ?? [])
    rows.set(JSON.stringify(cells), cells)
  }
  return { columns, rows: [...rows.values()] }
}
