/**
 * The records whose SQL text may mean certain objects, found by words instead of a look at every text. All that
 * `resolveReference` would lead to one of the objects are among them; whether they do is for it to say.
 */
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { Document } from './document'
import { type DocumentIndex, indexOf } from './document-index'
import { nameOf } from './record-name'
import { ESCAPED, wordsIn, wordsOf } from './record-words'

type Records = ReadonlySet<AnyRecord>

/** Those with all words of the name. Null: the name has no words (an operator's), so anything may name it. */
function withWords(index: DocumentIndex, name: string): Records | null {
  const words = wordsOf(name)
  const groups = words.map((word) => index.withWord(word)).sort((a, b) => a.length - b.length)
  const [rarest] = groups
  if (!rarest) return null
  const found = new Set(index.withWord(ESCAPED))
  for (const record of rarest) {
    const all = groups.length === 1 || words.every((word) => wordsIn(record).includes(word))
    if (all) found.add(record)
  }
  return found
}

/** A table and those that inherit its columns. */
function family(index: DocumentIndex, table: AnyRecord): Records {
  const found = new Set([table])
  for (const one of found) {
    for (const heir of index.referrers(one.id)) {
      if (heir.kind === 'table' && heir.parents.includes(one.id)) found.add(heir)
    }
  }
  return found
}

class Search {
  private readonly around = new Map<AnyRecord, Records | null>()

  constructor(
    private readonly document: Document,
    private readonly index: DocumentIndex,
  ) {}

  /** What belongs to the owner of some columns, or may name the owner: nothing else can mean a column of it. */
  private aroundOwner(owner: AnyRecord): Records | null {
    const known = this.around.get(owner)
    if (known !== undefined) return known
    const found = this.findAround(owner)
    this.around.set(owner, found)
    return found
  }

  private findAround(owner: AnyRecord): Records | null {
    const found = new Set<AnyRecord>()
    for (const table of family(this.index, owner)) {
      const named = withWords(this.index, nameOf(table) ?? '')
      if (named === null) return null
      for (const record of [table, ...this.index.below(table.id), ...named]) found.add(record)
    }
    return found
  }

  *of(target: AnyRecord): Iterable<AnyRecord> {
    const name = nameOf(target)
    if (name === null) return
    const found = withWords(this.index, name) ?? this.document.records.values()
    const owner = this.index.get(target.parent)
    const isPart = target.kind === 'column' || target.kind === 'attribute'
    const around = isPart && owner ? this.aroundOwner(owner) : null
    for (const record of found) if (around?.has(record) ?? true) yield record
  }
}

export function mayMean(document: Document, targets: Iterable<AnyRecord>): Set<AnyRecord> {
  const search = new Search(document, indexOf(document))
  const found = new Set<AnyRecord>()
  for (const target of targets) for (const record of search.of(target)) found.add(record)
  return found
}
