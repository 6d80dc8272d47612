/** What a table's keys and indexes say about each of its columns. Known as long as the table's parts stay the same. */
import type { DocumentIndex } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'

export interface TableFacts {
  /** In the key's order. */
  readonly primary: readonly Id[]
  /** Unique by themselves. */
  readonly unique: ReadonlySet<Id>
  /** Unique together with others. */
  readonly uniqueTogether: ReadonlySet<Id>
  readonly foreign: ReadonlyMap<Id, readonly RecordOf<'foreign-key'>[]>
  /** Some index begins with it, the keys' own ones too. */
  readonly indexed: ReadonlySet<Id>
}

const known = new WeakMap<readonly AnyRecord[], TableFacts>()

class FactReader {
  primary: readonly Id[] = []
  readonly unique = new Set<Id>()
  readonly uniqueTogether = new Set<Id>()
  readonly foreign = new Map<Id, RecordOf<'foreign-key'>[]>()
  readonly indexed = new Set<Id>()

  read(part: AnyRecord): void {
    if (part.kind === 'primary-key') this.primary = part.columns
    if (part.kind === 'primary-key' || part.kind === 'unique') this.begins(part.columns[0])
    if (part.kind === 'unique') this.uniqueOver(part.columns)
    if (part.kind === 'index') this.readIndex(part)
    if (part.kind === 'foreign-key') {
      for (const id of part.columns) this.foreign.set(id, [...(this.foreign.get(id) ?? []), part])
    }
  }

  private readIndex({ elements, unique, predicate }: RecordOf<'index'>): void {
    const columns = elements.map(({ column }) => column)
    this.begins(columns[0])
    const plain = columns.flatMap((id) => id ?? [])
    if (unique && predicate === null && plain.length === columns.length) this.uniqueOver(plain)
  }

  private begins(id: Id | null | undefined): void {
    if (id) this.indexed.add(id)
  }

  private uniqueOver(columns: readonly Id[]): void {
    const target = columns.length === 1 ? this.unique : this.uniqueTogether
    for (const id of columns) target.add(id)
  }
}

export function factsOf(index: DocumentIndex, table: Id): TableFacts {
  const parts = index.children(table)
  const before = known.get(parts)
  if (before) return before
  const facts = new FactReader()
  for (const part of parts) facts.read(part)
  known.set(parts, facts)
  return facts
}
