/**
 * Two documents that came about apart, compared object by object. Ids differ, so objects meet by kind and name;
 * SQL that PostgreSQL prints in words of its own counts as equal here: the catalogues tell whether it is.
 */

import type { Document } from '@/lib/document/document'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { attributesOf, visitRecord } from '@/lib/kinds/visit-record'
import { ModelView } from '@/lib/sql/print/model-view'

export interface DocumentDifference {
  /** Kind and full name. */
  object: string
  what: 'missing' | 'unexpected' | 'changed'
  attribute?: string
  a?: unknown
  b?: unknown
}

const OPEN: ReadonlySet<string> = new Set(['name', 'sequence'])
const SOME_SQL = '·'

class Paths {
  private readonly view: ModelView
  private readonly cache = new Map<Id, string>()

  constructor(document: Document) {
    this.view = new ModelView(document)
  }

  records(): AnyRecord[] {
    return [...this.view.walk()].filter(({ kind }) => kindOf(kind).scope === 'model')
  }

  of(id: Id): string {
    const known = this.cache.get(id)
    if (known !== undefined) return known
    const record = this.view.get(id)
    const above = record.parent === null ? '' : `${this.of(record.parent)} / `
    const path = `${above}${record.kind} ${this.ownName(record)}`
    this.cache.set(id, path)
    return path
  }

  tableOf(record: AnyRecord): string {
    return record.parent === null ? '' : this.of(record.parent)
  }

  /** Whether the table of this path gets such a part from its parents, so that it need not be written down. */
  inherits(table: string, part: AnyRecord): boolean {
    const owner = this.records().find(({ id }) => this.of(id) === table)
    if (!owner || !('parents' in owner) || owner.attached) return false
    return owner.parents.some((parent) => this.has(parent, part))
  }

  private has(table: Id, part: AnyRecord): boolean {
    const same = this.view
      .children(table)
      .some((other) => other.kind === part.kind && this.ownName(other) === this.ownName(part))
    const owner = this.view.get(table)
    return same || ('parents' in owner && owner.parents.some((parent) => this.has(parent, part)))
  }

  /** What has no name is known by what it says. */
  private ownName(record: AnyRecord): string {
    if ('name' in record) return record.name + (kindOf(record.kind).signature?.(record) ?? '')
    const named = kindOf(record.kind).nameOf?.(record)
    return named ?? JSON.stringify(this.values(record))
  }

  /** Attributes by name, with ids as paths. Keys inside values are identities, not content. */
  values(record: AnyRecord): Record<string, unknown> {
    const shown = visitRecord(record, {
      id: (id) => this.of(id) as Id,
      sql: () => SOME_SQL,
    })
    const names = attributesOf(record.kind)
    return Object.fromEntries(Object.entries(shown).filter(([name]) => name in names))
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([name]) => name !== 'key')
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, sorted(inner)]),
  )
}

const content = (value: unknown): string => JSON.stringify(sorted(value))

/** A null name inside a value leaves the name to PostgreSQL: whatever it chose is right. */
function leftOpen(value: unknown, other: unknown): unknown {
  if (typeof value !== 'object' || value === null || typeof other !== 'object' || other === null)
    return other
  const open = Object.entries(value).filter(([name, inner]) => OPEN.has(name) && inner === null)
  return open.length === 0 ? other : { ...other, ...Object.fromEntries(open) }
}

/** An index that a partition has because its parent has one: whether it is written down is spelling too. */
const comesWithParent = (record: AnyRecord) => 'attachedTo' in record && record.attachedTo !== null

function changesOf(
  object: string,
  record: AnyRecord,
  x: Record<string, unknown>,
  y: Record<string, unknown>,
): DocumentDifference[] {
  const specs = attributesOf(record.kind)
  return Object.keys(x)
    .filter((name) => specs[name]?.compare !== 'spelling')
    .filter((name) => content(x[name]) !== content(leftOpen(x[name], y[name])))
    .map((attribute) => ({ object, what: 'changed', attribute, a: x[attribute], b: y[attribute] }))
}

export function compareDocuments(a: Document, b: Document): DocumentDifference[] {
  const [ours, theirs] = [new Paths(a), new Paths(b)]
  const left = new Map(ours.records().map((record) => [ours.of(record.id), record]))
  const right = new Map(theirs.records().map((record) => [theirs.of(record.id), record]))
  const out: DocumentDifference[] = []
  for (const [object, record] of left) {
    const other = right.get(object)
    if (other) out.push(...changesOf(object, record, ours.values(record), theirs.values(other)))
    else out.push({ object, what: 'missing' })
  }
  for (const [object, record] of right) {
    if (left.has(object) || comesWithParent(record)) continue
    if (ours.inherits(theirs.tableOf(record), record)) continue
    out.push({ object, what: 'unexpected' })
  }
  return out
}
