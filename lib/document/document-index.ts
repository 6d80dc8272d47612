/**
 * Ways into a document: by parent, by name, by who points where. Built on first use; the index of a document that steps
 * made out of another one is made out of that one's, at a cost that goes with the change.
 */
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, KindName, RecordOf } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import type { Scope, Space } from '@/lib/kinds/spaces'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import type { Document } from './document'
import { byRank } from './rank'
import { RecordGroups } from './record-groups'
import { idsIn } from './record-ids'
import { nameOf } from './record-name'
import { wordsIn } from './record-words'
import { siblingsOfKind } from './siblings'

/** Deeper than any real nesting: a ring of parents ends here. */
const MAX_DEPTH = 100

/** What changed in a document: records as they are now, null for those that are gone. */
export type RecordChanges = ReadonlyMap<Id, AnyRecord | null>

const parentKey = (record: AnyRecord): readonly (Id | null)[] => [record.parent]

export class DocumentIndex {
  private readonly byParent: RecordGroups<Id | null>
  private readonly byName: RecordGroups<string>
  private readonly byTarget: RecordGroups<Id>
  private readonly byWord: RecordGroups<string>

  constructor(private readonly document: Document) {
    this.byParent = new RecordGroups(document, parentKey, byRank)
    this.byName = new RecordGroups(document, (record) => this.nameKeys(record))
    this.byTarget = new RecordGroups(document, idsIn)
    this.byWord = new RecordGroups(document, wordsIn)
  }

  /** Makes all ways in ready, so that a person's first edit of a large document need not wait for them. */
  prepare(): this {
    for (const part of [this.byParent, this.byName, this.byTarget, this.byWord]) part.build()
    return this
  }

  /** The index of the document that the changes make. Parts that were not built yet are left to first use again. */
  derive(next: Document, changes: RecordChanges): DocumentIndex {
    const index = new DocumentIndex(next)
    index.byParent.carry(this.byParent, () => changes.keys())
    index.byTarget.carry(this.byTarget, () => changes.keys())
    index.byWord.carry(this.byWord, () => changes.keys())
    index.byName.carry(this.byName, () => this.namedAnew(index, changes))
    return index
  }

  /** Names stand in a schema however deep, so what lies below goes along with what moves. */
  private namedAnew(next: DocumentIndex, changes: RecordChanges): Set<Id> {
    const ids = new Set<Id>(changes.keys())
    for (const [id, record] of changes) {
      const was = this.get(id)
      if (!record || (was?.parent === record.parent && was.kind === record.kind)) continue
      for (const below of next.below(id)) ids.add(below.id)
    }
    return ids
  }

  get(id: Id | null): AnyRecord | undefined {
    return id === null ? undefined : this.document.records.get(id)
  }

  is<K extends KindName>(
    record: AnyRecord | undefined,
    kind: K,
  ): record is AnyRecord & RecordOf<K> {
    return record?.kind === kind
  }

  /**
   * What belongs to a record, in order; null gives what belongs to the database. The same array as in the document
   * before, when none of them was added, removed, moved or changed.
   */
  children(parent: Id | null): readonly AnyRecord[] {
    return this.byParent.get(parent)
  }

  childrenOf<K extends KindName>(parent: Id | null, kind: K): readonly (AnyRecord & RecordOf<K>)[] {
    return siblingsOfKind(this.children(parent), kind)
  }

  /** Everything under a record, parents first. */
  below(id: Id): AnyRecord[] {
    const found: AnyRecord[] = []
    const seen = new Set<Id>([id])
    const queue: Id[] = [id]
    for (const parent of queue) {
      for (const child of this.children(parent)) {
        if (seen.has(child.id)) continue
        seen.add(child.id)
        found.push(child)
        queue.push(child.id)
      }
    }
    return found
  }

  /** The record at the top: the schema that holds it, or the record itself. */
  top(record: AnyRecord): AnyRecord {
    let at = record
    for (let depth = 0; depth < MAX_DEPTH; depth++) {
      const parent = this.get(at.parent)
      if (!parent) return at
      at = parent
    }
    return at
  }

  private schemaAround(record: AnyRecord): (AnyRecord & RecordOf<'schema'>) | null {
    const top = this.top(record)
    return top.kind === 'schema' && top.id !== record.id ? top : null
  }

  schemaName(record: AnyRecord): string | null {
    return this.schemaAround(record)?.name ?? null
  }

  /** By the schema's id, so that a schema's new name concerns nothing but itself. */
  private scopeKey(record: AnyRecord, scope: Scope): string {
    if (scope === 'database') return ''
    if (scope === 'parent') return record.parent ?? ''
    return `.${this.schemaAround(record)?.id ?? ''}`
  }

  private nameKeys(record: AnyRecord): string[] {
    const name = nameOf(record)
    if (name === null) return []
    const keys: string[] = []
    for (const { space, scope } of kindOf(record.kind).spaces) {
      keys.push(`${space}\n${this.scopeKey(record, scope)}\n${name}`)
      if (scope === 'schema') keys.push(`${space}\n*\n${name}`)
    }
    return keys
  }

  /** By name in a schema; null: outside of all schemas. */
  inSchema(space: Space, schema: string | null, name: string): readonly AnyRecord[] {
    const inside = (id: string) => this.byName.get(`${space}\n.${id}\n${name}`)
    if (schema === null) return inside('')
    const schemas = this.inDatabase('schema', schema)
    const [only] = schemas
    return only && schemas.length === 1 ? inside(only.id) : schemas.flatMap(({ id }) => inside(id))
  }

  /** By name in every schema. */
  anywhere(space: Space, name: string): readonly AnyRecord[] {
    return this.byName.get(`${space}\n*\n${name}`)
  }

  inDatabase(space: Space, name: string): readonly AnyRecord[] {
    return this.byName.get(`${space}\n\n${name}`)
  }

  inParent(space: Space, parent: Id, name: string): readonly AnyRecord[] {
    return this.byName.get(`${space}\n${parent}\n${name}`)
  }

  /** Those that stand where this record's name stands, in any of its spaces; itself left out. */
  namesakes(record: AnyRecord): readonly (readonly [Space, AnyRecord])[] {
    const name = nameOf(record)
    if (name === null) return []
    return kindOf(record.kind).spaces.flatMap(({ space, scope }) => {
      const found = this.byName.get(`${space}\n${this.scopeKey(record, scope)}\n${name}`)
      return found
        .filter((other) => other.id !== record.id)
        .map((other): readonly [Space, AnyRecord] => [space, other])
    })
  }

  /** Those whose attributes point at the record, by id. */
  referrers(id: Id): readonly AnyRecord[] {
    return this.byTarget.get(id)
  }

  /** Those whose SQL text holds a word, as `wordsOf` gives it. */
  withWord(word: string): readonly AnyRecord[] {
    return this.byWord.get(word)
  }

  /** One that needs the record, as its parent or by pointing at it; undefined where that would take a look at all records. */
  userAtHand(id: Id): AnyRecord | null | undefined {
    if (!this.byParent.isBuilt() || !this.byTarget.isBuilt()) return undefined
    return this.children(id)[0] ?? this.referrers(id)[0] ?? null
  }

  /** As a person would write it: app.users.email. */
  qualifiedName(record: AnyRecord): string {
    const parts: string[] = []
    let at: AnyRecord | undefined = record
    for (let depth = 0; at && depth < MAX_DEPTH; depth++) {
      const name = nameOf(at)
      if (name !== null) parts.unshift('name' in at ? quoteIdent(name) : name)
      at = this.get(at.parent)
    }
    return parts.join('.') || record.kind
  }
}

const indexes = new WeakMap<Document, DocumentIndex>()

export function indexOf(document: Document): DocumentIndex {
  const known = indexes.get(document)
  if (known) return known
  const index = new DocumentIndex(document)
  indexes.set(document, index)
  return index
}

/** To be called where a document is made out of another one. An index keeps nothing of the one that it came from. */
export function carryIndex(from: Document, to: Document, changes: RecordChanges): void {
  const known = indexes.get(from)
  if (known) indexes.set(to, known.derive(to, changes))
}
