/**
 * The outline as the list of rows that are open at the moment. A row's key is the record's id, or that of the object that
 * a heading stands under with the heading's name.
 */

import type { OutlineDraft } from '@/lib/client/studio/ui-store'
import type { DocumentIndex } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { Matches } from './filter'
import { GROUP_OF, type Group } from './groups'
import { type Folder, isBranch, partitionedParent, sectionsOf } from './sections'

interface RowPlace {
  readonly key: string
  /** The key of the row that it stands under. */
  readonly parent: string | null
  readonly level: number
  /** Its place among its siblings, from 1. */
  readonly position: number
  readonly siblings: number
}

export interface RecordRow extends RowPlace {
  readonly type: 'record'
  readonly record: AnyRecord
  /** Null: there is nothing to open. */
  readonly open: boolean | null
}

export interface FolderRow extends RowPlace {
  readonly type: 'folder'
  readonly group: Group
  /** The object that it stands under; null: the database. */
  readonly home: Id | null
  readonly count: number
  readonly open: boolean
}

/** Something new, whose name is being typed. */
export interface DraftRow extends RowPlace {
  readonly type: 'draft'
  readonly draft: Draft
}

export interface Draft {
  readonly kind: OutlineDraft
  readonly home: Id | null
  /** The sibling in front of which it will stand. */
  readonly before: Id | null
  /** The key of the row after which it is typed; null: at the top. */
  readonly after: string | null
  readonly level: number
}

export type TreeRow = RecordRow | FolderRow | DraftRow

export interface TreeState {
  /** What the person opened or closed. */
  readonly opened: ReadonlyMap<string, boolean>
  readonly draft: Draft | null
  /** Null: nothing is filtered. */
  readonly matches: Matches | null
}

export const folderKey = (home: Id | null, group: Group) => `${home ?? ''}/${group}`

/** The rows of a table with all that is open in it; they stay the same objects as long as nothing of this changes. */
interface KnownRows {
  readonly parts: readonly AnyRecord[]
  readonly opened: ReadonlyMap<string, boolean>
  readonly place: RowPlace
  readonly rows: readonly TreeRow[]
}
const known = new WeakMap<AnyRecord, KnownRows>()

const samePlace = (a: RowPlace, b: RowPlace) =>
  a.parent === b.parent &&
  a.level === b.level &&
  a.position === b.position &&
  a.siblings === b.siblings

const MAX_LEVEL = 40
const MANY_SCHEMAS = 4

class TreeBuilder {
  readonly rows: TreeRow[] = []
  private readonly fewSchemas: boolean

  constructor(
    private readonly index: DocumentIndex,
    private readonly state: TreeState,
  ) {
    this.fewSchemas = sectionsOf(index, null).own.length < MANY_SCHEMAS
  }

  build(): TreeRow[] {
    if (this.state.draft?.after === null) this.pushDraft(this.state.draft, null)
    this.under(null, null, 1, this.state.matches === null)
    return this.rows
  }

  /** `all`: everything there; otherwise only what leads to a match. */
  private under(home: Id | null, parent: string | null, level: number, all: boolean): void {
    const sections = sectionsOf(this.index, home)
    const own = this.kept(sections.own, all)
    const folders = sections.folders
      .map(({ group, records }) => ({ group, records: this.kept(records, all) }))
      .filter(({ records }) => records.length > 0)
    const siblings = own.length + folders.length
    own.forEach((record, at) => {
      this.record(record, { key: record.id, parent, level, position: at + 1, siblings }, all)
    })
    folders.forEach((folder, at) => {
      const place = { parent, level, position: own.length + at + 1, siblings }
      this.folder(folder, home, { ...place, key: folderKey(home, folder.group) }, all)
    })
  }

  private kept(records: readonly AnyRecord[], all: boolean): readonly AnyRecord[] {
    const { matches } = this.state
    return all || !matches ? records : records.filter(({ id }) => matches.shown.has(id))
  }

  private record(record: AnyRecord, place: RowPlace, all: boolean): void {
    const { matches, draft, opened } = this.state
    // Partitions stand under their table without being its parts.
    if (record.kind !== 'table' || record.partitionBy !== null || matches || draft) {
      this.freshRecord(record, place, all)
      return
    }
    const parts = this.index.children(record.id)
    const before = known.get(record)
    if (before?.parts === parts && before.opened === opened && samePlace(before.place, place)) {
      for (const row of before.rows) this.rows.push(row)
      return
    }
    const from = this.rows.length
    this.freshRecord(record, place, all)
    known.set(record, { parts, opened, place, rows: this.rows.slice(from) })
  }

  private freshRecord(record: AnyRecord, place: RowPlace, all: boolean): void {
    const { matches } = this.state
    const branch = place.level < MAX_LEVEL && isBranch(this.index, record)
    // What is found itself shows all that it holds, once it is opened; what only leads there is open at once.
    const everything = all || (matches?.found.has(record.id) ?? false)
    const leads = !everything || (matches?.around.has(record.id) ?? false)
    const usual = matches && !all ? leads : record.kind === 'schema' && this.fewSchemas
    const open = branch ? this.isOpen(record.id, usual) : null
    this.push({ ...place, type: 'record', record, open })
    if (open)
      this.under(record.id, record.id, place.level + 1, everything && !this.opensFor(record))
  }

  /** Found itself and leading to more: until the person opens it by hand, it shows what it leads to. */
  private opensFor(record: AnyRecord): boolean {
    const { matches, opened } = this.state
    return (matches?.around.has(record.id) ?? false) && !opened.has(record.id)
  }

  private folder({ group, records }: Folder, home: Id | null, place: RowPlace, all: boolean): void {
    const open = this.isOpen(place.key, group === 'tables' || !all)
    this.push({ ...place, type: 'folder', group, home, count: records.length, open })
    if (!open) return
    const siblings = records.length
    records.forEach((record, at) => {
      const own = { key: record.id, parent: place.key, level: place.level + 1 }
      this.record(record, { ...own, position: at + 1, siblings }, all)
    })
  }

  private isOpen(key: string, usual: boolean): boolean {
    return this.state.opened.get(key) ?? usual
  }

  private push(row: RecordRow | FolderRow): void {
    this.rows.push(row)
    const { draft } = this.state
    if (draft?.after === row.key) this.pushDraft(draft, row.parent)
  }

  private pushDraft(draft: Draft, parent: string | null): void {
    const place = { key: 'draft', parent, level: draft.level, position: 1, siblings: 1 }
    this.rows.push({ ...place, type: 'draft', draft })
  }
}

export const treeRows = (index: DocumentIndex, state: TreeState): TreeRow[] =>
  new TreeBuilder(index, state).build()

/** The keys of the rows that must be open for an object to be seen, the outermost first. */
export function pathTo(index: DocumentIndex, record: AnyRecord): string[] {
  const path: string[] = []
  const seen = new Set<Id>()
  let at: AnyRecord | undefined = record
  while (at && !seen.has(at.id)) {
    seen.add(at.id)
    const partitioned = partitionedParent(index, at)
    const home: Id | null = partitioned ?? at.parent
    const group = partitioned === null ? GROUP_OF[at.kind] : 'partitions'
    if (group !== 'own' && group !== null) path.unshift(folderKey(home, group))
    if (home !== null) path.unshift(home)
    at = index.get(home)
  }
  return path
}
