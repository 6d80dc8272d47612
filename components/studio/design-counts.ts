/** How much of each kind a design holds, counted once for a document. */
import type { Document } from '@/lib/document/document'
import type { KindName } from '@/lib/kinds/kind-map'

type Counts = ReadonlyMap<KindName, number>

const known = new WeakMap<Document, Counts>()

function countsOf(document: Document): Counts {
  const before = known.get(document)
  if (before) return before
  const counts = new Map<KindName, number>()
  for (const { kind } of document.records.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  known.set(document, counts)
  return counts
}

const SHOWN: readonly (readonly [one: string, many: string, ...kinds: KindName[]])[] = [
  ['table', 'tables', 'table'],
  ['column', 'columns', 'column'],
  ['relation', 'relations', 'foreign-key'],
  ['view', 'views', 'view', 'materialized-view'],
  ['type', 'types', 'enum', 'domain', 'composite', 'range'],
]

const number = new Intl.NumberFormat('en')
const amount = (count: number, one: string, many: string) =>
  `${number.format(count)} ${count === 1 ? one : many}`

/** “12 tables”, “80 columns”, … without what there is none of; tables are always told. */
export function countWords(document: Document): string[] {
  const counts = countsOf(document)
  return SHOWN.flatMap(([one, many, ...kinds], at) => {
    const count = kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0)
    return count > 0 || at === 0 ? [amount(count, one, many)] : []
  })
}
