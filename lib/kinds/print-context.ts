/** What a kind gives to the printer, and what it may ask of it. */
import type { Id } from './common'
import type { AnyRecord, KindName, RecordOf } from './kind-map'

/** The order of a script's parts; inside a part the dependencies decide. */
export const SECTIONS = [
  'roles',
  'schemas',
  'extensions',
  'types',
  'routines',
  'operators',
  'text search',
  'sequences',
  'tables',
  // After every partition is attached: attaching would make the partitions' indexes by itself.
  'indexes of partitioned tables',
  'foreign keys',
  'views',
  'other statements',
  'rules and triggers',
  'row security',
  'privileges',
  'seed rows',
] as const
export type Section = (typeof SECTIONS)[number]

export interface Requirement {
  /** Major version, such as 15. */
  version: number
  /** What the object uses: "NULLS NOT DISTINCT". */
  feature: string
}

/** One statement of the script. */
export interface Piece {
  record: Id
  section: Section
  /** Without the semicolon. */
  sql: string
  /** A form that can run twice; without one the printer guards the statement itself. */
  again?: string
  /** Records whose definition is part of this statement: children written inline. */
  covers?: Id[]
  /** Attributes that this statement alone expresses, when a record needs several statements. */
  attributes?: string[]
  /** Further records whose statements must come first (ids and SQL in the attributes are found by the printer). */
  needs?: Id[]
  /** Comes after every statement of these records, not just the one that creates them. */
  after?: Id[]
  requires?: Requirement[]
}

export interface Spelling {
  /** `timestamp with time zone` or `timestamptz`. */
  types: 'standard' | 'short'
}

export interface PrintContext {
  /** The major version that the script is for. */
  readonly version: number
  readonly spelling: Spelling
  get(id: Id): AnyRecord
  is<K extends KindName>(record: AnyRecord | undefined, kind: K): record is AnyRecord & RecordOf<K>
  children<K extends KindName>(parent: Id, kind: K): RecordOf<K>[]
  /** All children of a record, in order, whatever their kind. */
  parts(parent: Id): AnyRecord[]
  /** The quoted name alone. */
  ident(id: Id): string
  /** The quoted name with its schema where that is needed. */
  name(id: Id): string
  /** The quoted name of anything in the schema of `id`. */
  nameBeside(id: Id, name: string): string
  /** As COMMENT ON and ALTER address it. */
  phrase(id: Id): string
  /** As GRANT addresses it. */
  grantPhrase(id: Id): string
  /** A type in the chosen spelling. */
  type(text: string): string
  /** The clause that stands for a child inside its parent's statement; null when it is written apart. */
  inline(child: AnyRecord): string | null
  /** Whether an index of a partition is attached to this one by a statement of its own. */
  hasAttached(id: Id): boolean
  /** True when this child must not be inline, since what it mentions needs the parent first. */
  isDetached(id: Id): boolean
}
