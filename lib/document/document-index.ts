/**
 * Ways into a document: by parent, by name, by who points where. Built on first use, each part once for a document,
 * and gone with it.
 */
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, KindName, RecordOf } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import type { Scope, Space } from '@/lib/kinds/spaces'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import type { Document } from './document'
import { byRank } from './rank'
import { idsIn } from './record-ids'
import { nameOf } from './record-name'

const NONE: readonly AnyRecord[] = []
/** Deeper than any real nesting: a ring of parents ends here. */
const MAX_DEPTH = 100

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

export class DocumentIndex {
  private byParent: Map<Id | null, AnyRecord[]> | null = null
  private byName: Map<string, AnyRecord[]> | null = null
  private byTarget: Map<Id, AnyRecord[]> | null = null

  constructor(private readonly document: Document) {}

  get(id: Id | null): AnyRecord | undefined {
    return id === null ? undefined : this.document.records.get(id)
  }

  is<K extends KindName>(
    record: AnyRecord | undefined,
    kind: K,
  ): record is AnyRecord & RecordOf<K> {
    return record?.kind === kind
  }

  /** What belongs to a record, in order; null gives what belongs to the database. */
  children(parent: Id | null): readonly AnyRecord[] {
    if (!this.byParent) {
      this.byParent = new Map()
      for (const record of this.document.records.values()) {
        push(this.byParent, record.parent, record)
      }
      for (const siblings of this.byParent.values()) siblings.sort(byRank)
    }
    return this.byParent.get(parent) ?? NONE
  }

  childrenOf<K extends KindName>(parent: Id | null, kind: K): (AnyRecord & RecordOf<K>)[] {
    return this.children(parent).filter((record) => this.is(record, kind))
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

  schemaName(record: AnyRecord): string | null {
    const top = this.top(record)
    return top.kind === 'schema' && top.id !== record.id ? top.name : null
  }

  private scopeKey(record: AnyRecord, scope: Scope): string {
    if (scope === 'database') return ''
    if (scope === 'parent') return record.parent ?? ''
    return `.${this.schemaName(record) ?? ''}`
  }

  private names(): Map<string, AnyRecord[]> {
    if (this.byName) return this.byName
    this.byName = new Map()
    for (const record of this.document.records.values()) {
      const name = nameOf(record)
      if (name === null) continue
      for (const { space, scope } of kindOf(record.kind).spaces) {
        push(this.byName, `${space}\n${this.scopeKey(record, scope)}\n${name}`, record)
        if (scope === 'schema') push(this.byName, `${space}\n*\n${name}`, record)
      }
    }
    return this.byName
  }

  /** By name in a schema. */
  inSchema(space: Space, schema: string | null, name: string): readonly AnyRecord[] {
    return this.names().get(`${space}\n.${schema ?? ''}\n${name}`) ?? NONE
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

  /** Those whose attributes point at the record. */
  referrers(id: Id): readonly AnyRecord[] {
    if (!this.byTarget) {
      this.byTarget = new Map()
      for (const record of this.document.records.values()) {
        for (const target of idsIn(record)) push(this.byTarget, target, record)
      }
    }
    return this.byTarget.get(id) ?? NONE
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
