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
import { byId, type Groups, groupRecords, type Regrouping, regrouped } from './record-groups'
import { idsIn } from './record-ids'
import { nameOf } from './record-name'
import { siblingsOfKind } from './siblings'

const NONE: readonly AnyRecord[] = []
/** Deeper than any real nesting: a ring of parents ends here. */
const MAX_DEPTH = 100

/** What changed in a document: records as they are now, null for those that are gone. */
export type RecordChanges = ReadonlyMap<Id, AnyRecord | null>

const parentKey = (record: AnyRecord): readonly (Id | null)[] => [record.parent]

export class DocumentIndex {
  private byParent: Groups<Id | null> | null = null
  private byName: Groups<string> | null = null
  private byTarget: Groups<Id> | null = null

  constructor(private readonly document: Document) {}

  /** The index of the document that the changes make. Parts that were not built yet are left to first use again. */
  derive(next: Document, changes: RecordChanges): DocumentIndex {
    const index = new DocumentIndex(next)
    const regroupings = <K>(
      ids: Iterable<Id>,
      before: (record: AnyRecord) => readonly K[],
      after: (record: AnyRecord) => readonly K[],
    ): Regrouping<K>[] =>
      Array.from(ids, (id) => {
        const was = this.get(id)
        const record = index.get(id) ?? null
        return { id, before: was ? before(was) : [], after: record ? after(record) : [], record }
      })
    if (this.byParent) {
      const moves = regroupings(changes.keys(), parentKey, parentKey)
      index.byParent = regrouped(this.byParent, moves, byRank)
    }
    if (this.byTarget) {
      index.byTarget = regrouped(this.byTarget, regroupings(changes.keys(), idsIn, idsIn), byId)
    }
    if (this.byName) {
      const before = (record: AnyRecord) => this.nameKeys(record)
      const after = (record: AnyRecord) => index.nameKeys(record)
      const renamed = regroupings(this.namedAnew(index, changes), before, after)
      index.byName = regrouped(this.byName, renamed, byId)
    }
    return index
  }

  /** Names stand in a schema however deep, so what lies below goes along with what moves. */
  private namedAnew(next: DocumentIndex, changes: RecordChanges): Set<Id> {
    const ids = new Set<Id>(changes.keys())
    for (const [id, record] of changes) {
      if (!record || this.get(id)?.parent === record.parent) continue
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
    this.byParent ??= groupRecords(this.document.records.values(), parentKey, byRank)
    return this.byParent.get(parent) ?? NONE
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

  private names(): Groups<string> {
    const keysOf = (record: AnyRecord) => this.nameKeys(record)
    this.byName ??= groupRecords(this.document.records.values(), keysOf, byId)
    return this.byName
  }

  /** By name in a schema; null: outside of all schemas. */
  inSchema(space: Space, schema: string | null, name: string): readonly AnyRecord[] {
    const inside = (id: string) => this.names().get(`${space}\n.${id}\n${name}`) ?? NONE
    if (schema === null) return inside('')
    const schemas = this.inDatabase('schema', schema)
    const [only] = schemas
    return only && schemas.length === 1 ? inside(only.id) : schemas.flatMap(({ id }) => inside(id))
  }

  /** By name in every schema. */
  anywhere(space: Space, name: string): readonly AnyRecord[] {
    return this.names().get(`${space}\n*\n${name}`) ?? NONE
  }

  inDatabase(space: Space, name: string): readonly AnyRecord[] {
    return this.names().get(`${space}\n\n${name}`) ?? NONE
  }

  inParent(space: Space, parent: Id, name: string): readonly AnyRecord[] {
    return this.names().get(`${space}\n${parent}\n${name}`) ?? NONE
  }

  /** Those that stand where this record's name stands, in any of its spaces; itself left out. */
  namesakes(record: AnyRecord): readonly (readonly [Space, AnyRecord])[] {
    const name = nameOf(record)
    if (name === null) return []
    return kindOf(record.kind).spaces.flatMap(({ space, scope }) => {
      const found = this.names().get(`${space}\n${this.scopeKey(record, scope)}\n${name}`) ?? NONE
      return found
        .filter((other) => other.id !== record.id)
        .map((other): readonly [Space, AnyRecord] => [space, other])
    })
  }

  /** Those whose attributes point at the record, by id. */
  referrers(id: Id): readonly AnyRecord[] {
    this.byTarget ??= groupRecords(this.document.records.values(), idsIn, byId)
    return this.byTarget.get(id) ?? NONE
  }

  /** One that needs the record, as its parent or by pointing at it; undefined where that would take a look at all records. */
  userAtHand(id: Id): AnyRecord | null | undefined {
    if (!this.byParent || !this.byTarget) return undefined
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
