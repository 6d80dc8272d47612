/** A new object with something sensible in it, so that it is whole from its first moment on. */
import type { DocumentIndex } from '@/lib/document/document-index'
import type { AnyRecord, KindMap, KindName, RecordOf } from '@/lib/kinds/kind-map'
import type { Profile } from '@/lib/standards/schema'

export interface Home {
  readonly index: DocumentIndex
  readonly parent: AnyRecord | null
  /** The parent's name; empty where it has none. */
  readonly home: string
  /** Of the table that it is added to. */
  readonly columns: readonly RecordOf<'column'>[]
  readonly profile: Profile
}

export interface Blank<K extends KindName> {
  /** What it is called when nobody says it; a number is added where that is taken. */
  readonly name?: (home: Home) => string
  /** Why it cannot be added here, and what to do first. */
  readonly obstacle?: (home: Home) => string | null
  readonly make: (home: Home, name: string) => KindMap[K]
}

export const needsColumn = ({ columns, home }: Home): string | null =>
  columns.length === 0 ? `${home} has no columns yet. Add one first.` : null

export const firstColumn = ({ columns }: Home) => columns.slice(0, 1)
