/** Which record needs which, and through which attribute: by id, or by a name in SQL text that PostgreSQL keeps hold of. */

import { attributeValue } from '@/lib/document/attributes'
import type { DocumentIndex } from '@/lib/document/document-index'
import { resolveReference } from '@/lib/document/resolve-reference'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { PrintContext } from '@/lib/kinds/print-context'
import { kindOf } from '@/lib/kinds/registry'
import type { Grammar } from '@/lib/kinds/traversal'
import { attributesOf } from '@/lib/kinds/visit-record'
import { tokenize } from '@/lib/sql/lex/tokens'
import { GLOBAL_SPACES, nameKey } from '@/lib/sql/names'
import { findReferences } from '@/lib/sql/references/find'
import type { Reference } from '@/lib/sql/references/reference'

export interface Need {
  /** Who needs it. */
  readonly by: Id
  readonly attribute: string
  /** `star`: through a list of all columns, whichever there are. */
  readonly how: 'id' | 'sql' | 'star'
}

const STAR =
  /(?:\bselect|\bdistinct|\bon\s*\([^()]*\)|[,.(]|\breturning)\s*\*\s*(?:[,;)]|$|\bfrom\b|\binto\b|\bwhere\b)|\bnatural\b/i
const COUNTS = /\(\s*\*\s*\)/g
const NONE: readonly Need[] = []

/** Names of columns are looked for among the words of a text: too many found does no harm. */
function wordsOf(text: string): Set<string> {
  const words = new Set<string>()
  for (const { value } of tokenize(text)) {
    if (value.startsWith('"')) words.add(value.slice(1, -1).replaceAll('""', '"'))
    else words.add(value.toLowerCase())
  }
  return words
}

export class Needs {
  private readonly byTarget = new Map<Id, Need[]>()
  private readonly byKey = new Map<string, Id[]>()

  constructor(
    all: readonly AnyRecord[],
    private readonly index: DocumentIndex,
    context: PrintContext,
  ) {
    const records = all.filter(({ kind }) => kindOf(kind).scope === 'model')
    for (const record of records) this.name(record)
    for (const record of records) {
      this.read(record)
      for (const id of kindOf(record.kind).migrate?.restsOn?.(record, context) ?? [])
        this.add(id, { by: record.id, attribute: '', how: 'id' })
    }
  }

  users(id: Id): readonly Need[] {
    return this.byTarget.get(id) ?? NONE
  }

  private add(id: Id, need: Need): void {
    if (id === need.by) return
    const known = this.byTarget.get(id)
    if (!known) this.byTarget.set(id, [need])
    else if (
      !known.some((o) => o.by === need.by && o.attribute === need.attribute && o.how === need.how)
    )
      known.push(need)
  }

  private name(record: AnyRecord): void {
    const spec = kindOf(record.kind)
    const keys = [...(spec.mentions?.(record).provides ?? [])]
    if ('name' in record) {
      const schema = this.index.schemaName(record)
      for (const { space, scope } of spec.spaces)
        if (scope !== 'parent')
          keys.push(nameKey(space, GLOBAL_SPACES.has(space) ? null : schema, record.name))
    }
    for (const key of keys) this.byKey.set(key, [...(this.byKey.get(key) ?? []), record.id])
  }

  private read(record: AnyRecord): void {
    const mentions = kindOf(record.kind).mentions?.(record)
    for (const key of mentions?.needs ?? [])
      for (const id of this.byKey.get(key) ?? [])
        this.add(id, { by: record.id, attribute: '', how: 'sql' })
    if (mentions?.complete) return
    for (const [attribute, spec] of Object.entries(attributesOf(record.kind))) {
      if (!spec.visit) continue
      spec.visit(attributeValue(record, attribute), {
        id: (id) => {
          this.add(id, { by: record.id, attribute, how: 'id' })
          return id
        },
        sql: (text, grammar) => {
          this.readText(record, attribute, text, grammar)
          return text
        },
      })
    }
  }

  private readText(record: AnyRecord, attribute: string, text: string, grammar: Grammar): void {
    // The source of a routine is looked at only when it runs.
    if (grammar === 'routine') return
    const references = findReferences(text, grammar)
    if (references.length === 0 && !/\*/.test(text)) return
    const tables = new Set<AnyRecord>()
    for (const reference of references) {
      for (const target of this.targets(reference, record)) {
        this.add(target.id, { by: record.id, attribute, how: 'sql' })
        if (reference.space === 'relation' || reference.form === 'qualifier') tables.add(target)
      }
    }
    if (grammar === 'type' || tables.size === 0) return
    const words = wordsOf(text)
    const star = STAR.test(text.replace(COUNTS, '()'))
    for (const table of tables) this.columns(table, record, attribute, words, star)
  }

  private targets(reference: Reference, owner: AnyRecord): readonly AnyRecord[] {
    const found = resolveReference(this.index, reference, owner)
    if (found) return [found]
    const { space, schema, name, strength } = reference
    // Several routines of one name: each may be the one.
    if (space !== 'routine' || strength === 'soft') return []
    return schema === null
      ? this.index.anywhere(space, name)
      : this.index.inSchema(space, schema, name)
  }

  private columns(
    table: AnyRecord,
    by: AnyRecord,
    attribute: string,
    words: ReadonlySet<string>,
    star: boolean,
  ): void {
    for (const child of this.withAncestors(table).flatMap(({ id }) => this.index.children(id))) {
      if (!kindOf(child.kind).ordered || !('name' in child)) continue
      if (star) this.add(child.id, { by: by.id, attribute, how: 'star' })
      if (words.has(child.name)) this.add(child.id, { by: by.id, attribute, how: 'sql' })
    }
  }

  private withAncestors(table: AnyRecord): AnyRecord[] {
    const found = new Set<AnyRecord>([table])
    for (const at of found) {
      for (const id of 'parents' in at ? at.parents : []) {
        const parent = this.index.get(id)
        if (parent) found.add(parent)
      }
    }
    return [...found]
  }
}
