/** What is copied with the objects that a person chose: all that is in them, and what that needs. */
import type { Document } from '@/lib/document/document'
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import { idsIn } from '@/lib/document/record-ids'
import { resolveReference } from '@/lib/document/resolve-reference'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, KindName } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { visitRecord } from '@/lib/kinds/visit-record'
import { placementsIn } from '@/lib/layout-records/shown'
import { findReferences } from '@/lib/sql/references/find'
import type { Clipboard, Role } from './clipboard'
import { pathOf } from './path'
import { standingAlone } from './standing-alone'

/** Small things that a table uses. Other tables are not copied with it: a key to them finds its table where it is pasted. */
const NEEDED: ReadonlySet<KindName> = new Set<KindName>([
  'enum',
  'domain',
  'composite',
  'range',
  'collation',
  'sequence',
  'routine',
])

const isLayout = ({ kind }: AnyRecord) => kindOf(kind).scope === 'layout'

class Copy {
  readonly records = new Map<Id, AnyRecord>()
  readonly tops = new Map<Id, Role>()
  private readonly index: DocumentIndex

  constructor(
    document: Document,
    private readonly chosen: ReadonlySet<Id>,
  ) {
    this.index = indexOf(document)
  }

  take(record: AnyRecord, role: Role): void {
    if (this.records.has(record.id)) return
    this.tops.set(record.id, role)
    const all = this.wholeOf(record)
    for (const one of all) this.records.set(one.id, one)
    for (const one of all) this.takeNeeds(one)
  }

  private wholeOf(record: AnyRecord): AnyRecord[] {
    if (isLayout(record)) return [record]
    const below = this.index.below(record.id).filter(({ kind }) => kindOf(kind).scope === 'model')
    const isAlone =
      record.kind === 'table' &&
      record.parents.length > 0 &&
      !record.parents.every((id) => this.isChosen(this.index.get(id)))
    return isAlone ? standingAlone(this.index, record, below) : [record, ...below]
  }

  private isChosen(record: AnyRecord | undefined): boolean {
    if (!record) return false
    return this.chosen.has(record.id) || this.isChosen(this.index.get(record.parent))
  }

  /** Besides what the person chose, which comes in its turn. */
  private takeToo(record: AnyRecord, role: Role): void {
    if (!this.isChosen(record)) this.take(record, role)
  }

  /** The object of a schema, or of the database, that a record is or belongs to. */
  private object(record: AnyRecord): AnyRecord {
    const home = this.index.get(record.parent)
    return home && home.parent !== null ? this.object(home) : record
  }

  private takeNeeds(record: AnyRecord): void {
    for (const owned of this.index.referrers(record.id)) {
      if (owned.kind === 'sequence' && owned.ownedBy === record.id) this.takeToo(owned, 'along')
    }
    visitRecord(record, {
      id: (id) => id,
      sql: (text, grammar) => {
        // A body looks names up when it runs.
        for (const found of grammar === 'routine' ? [] : findReferences(text, grammar)) {
          const target = resolveReference(this.index, found, record)
          const object = target ? this.object(target) : null
          if (object && NEEDED.has(object.kind)) this.takeToo(object, 'needed')
        }
        return text
      },
    })
  }

  outside(): Clipboard['outside'] {
    const ids = new Set<Id>()
    for (const record of this.records.values()) {
      for (const id of idsIn(record)) ids.add(id)
      if (record.parent !== null) ids.add(record.parent)
    }
    return [...ids].flatMap((id) => {
      const record = this.records.has(id) ? undefined : this.index.get(id)
      return record ? [{ id, path: pathOf(this.index, record) }] : []
    })
  }

  /** Schemas around what is copied, so that names can be looked up where it is pasted. */
  schemas(): AnyRecord[] {
    const found = new Map<Id, AnyRecord>()
    for (const id of this.tops.keys()) {
      const home = this.index.get(this.records.get(id)?.parent ?? null)
      if (home?.kind === 'schema' && !this.records.has(home.id)) found.set(home.id, home)
    }
    return [...found.values()]
  }
}

function placesOf(index: DocumentIndex, diagram: Id | null, objects: readonly Id[]) {
  const known = placementsIn(index, diagram)
  const placed = objects.flatMap((id) => {
    const at = known.get(id) ?? index.get(id)
    return at && 'x' in at ? [{ id, at }] : []
  })
  const left = Math.min(...placed.map(({ at }) => at.x))
  const top = Math.min(...placed.map(({ at }) => at.y))
  return placed.map(({ id, at }) => ({
    object: id,
    x: at.x - left,
    y: at.y - top,
    colour: at.colour,
    collapsed: 'collapsed' in at ? at.collapsed : false,
  }))
}

/** Names are found by PostgreSQL's parser, which must be loaded. */
export function copyRecords(document: Document, ids: readonly Id[], diagram: Id | null): Clipboard {
  const index = indexOf(document)
  const wished = new Set(
    ids.map((id) => {
      const record = index.get(id)
      return record?.kind === 'placement' ? record.object : id
    }),
  )
  const isInside = (record: AnyRecord | undefined): boolean =>
    record !== undefined && (wished.has(record.id) || isInside(index.get(record.parent)))
  const chosen = [...wished].flatMap((id) => index.get(id) ?? [])
  const tops = chosen.filter((record) => !isInside(index.get(record.parent)))
  const copy = new Copy(document, wished)
  for (const record of tops) copy.take(record, 'chosen')
  return {
    format: 'lintel-clipboard',
    version: 1,
    records: [...copy.schemas(), ...copy.records.values()],
    tops: Array.from(copy.tops, ([id, role]) => ({ id, role })),
    outside: copy.outside(),
    places: placesOf(
      index,
      diagram,
      tops.map(({ id }) => id),
    ),
  }
}
