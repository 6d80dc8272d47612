/** How many objects of each sort a result holds. What a tool leaves out, it cannot have counted. */
import type { Catalog } from '@/lib/catalog/fact'
import type { Document } from '@/lib/document/document'

export type Counts = Record<string, number>

const SORT_OF_FACT: Readonly<Record<string, string>> = {
  'primary key': 'constraint',
  unique: 'constraint',
  check: 'constraint',
  'foreign key': 'constraint',
  exclusion: 'constraint',
  procedure: 'function',
  aggregate: 'function',
  'materialized view': 'view',
}
const SORT_OF_KIND: Readonly<Record<string, string>> = {
  'primary-key': 'constraint',
  unique: 'constraint',
  check: 'constraint',
  'foreign-key': 'constraint',
  exclusion: 'constraint',
  routine: 'function',
  aggregate: 'function',
  'materialized-view': 'view',
}
const SORTS = new Set(
  'table column constraint index view function enum domain sequence trigger policy'.split(' '),
)

export function count(sorts: Iterable<string>): Counts {
  const counts: Counts = {}
  for (const sort of sorts) if (SORTS.has(sort)) counts[sort] = (counts[sort] ?? 0) + 1
  return counts
}

/** Columns of views are part of their queries, sequences of identity columns part of these, what is inherited of the parent. */
export function countCatalog({ facts }: Catalog): Counts {
  const tables = new Set(facts.filter(({ kind }) => kind === 'table').map(({ name }) => name))
  const own = facts.filter(
    ({ kind, parent, values }) =>
      !(kind === 'column' && !tables.has(parent ?? '')) &&
      !(kind === 'sequence' && values.identity === true) &&
      values.local !== false,
  )
  return count(own.map(({ kind }) => SORT_OF_FACT[kind] ?? kind))
}

export function countDocument({ records }: Document): Counts {
  return count([...records.values()].map(({ kind }) => SORT_OF_KIND[kind] ?? kind))
}

export function share(found: Counts, there: Counts): number {
  const total = Object.values(there).reduce((sum, n) => sum + n, 0)
  const got = Object.entries(there).reduce(
    (sum, [sort, n]) => sum + Math.min(n, found[sort] ?? 0),
    0,
  )
  return total === 0 ? 1 : got / total
}

type Classify = (node: Readonly<Record<string, unknown>>) => readonly string[]

/** Every object of a result of whatever shape, classified. */
export function walk(root: unknown, classify: Classify): Counts {
  const found: string[] = []
  const todo: unknown[] = [root]
  while (todo.length > 0) {
    const value = todo.pop()
    if (typeof value !== 'object' || value === null) continue
    if (!Array.isArray(value)) found.push(...classify({ ...value }))
    for (const inner of Object.values(value)) todo.push(inner)
  }
  return count(found)
}
