import type { Aggregate } from './aggregate/model'
import type { Area } from './area/model'
import type { Attribute } from './attribute/model'
import type { Cast } from './cast/model'
import type { Check } from './check/model'
import type { Collation } from './collation/model'
import type { Column } from './column/model'
import type { Id } from './common'
import type { Composite } from './composite/model'
import type { DefaultPrivilege } from './default-privilege/model'
import type { Dependency } from './dependency/model'
import type { Diagram } from './diagram/model'
import type { Domain } from './domain/model'
import type { Enum } from './enum/model'
import type { EventTrigger } from './event-trigger/model'
import type { Exclusion } from './exclusion/model'
import type { Extension } from './extension/model'
import type { Fact } from './fact/model'
import type { ForeignKey } from './foreign-key/model'
import type { Grant } from './grant/model'
import type { Index } from './index/model'
import type { MaterializedView } from './materialized-view/model'
import type { Note } from './note/model'
import type { Operator } from './operator/model'
import type { Placement } from './placement/model'
import type { Policy } from './policy/model'
import type { PrimaryKey } from './primary-key/model'
import type { Range } from './range/model'
import type { Role } from './role/model'
import type { Routine } from './routine/model'
import type { Rule } from './rule/model'
import type { Schema } from './schema/model'
import type { Seed } from './seed/model'
import type { Sequence } from './sequence/model'
import type { Statistics } from './statistics/model'
import type { Table } from './table/model'
import type { TextSearchConfiguration } from './text-search-configuration/model'
import type { TextSearchDictionary } from './text-search-dictionary/model'
import type { Trigger } from './trigger/model'
import type { Unique } from './unique/model'
import type { Verbatim } from './verbatim/model'
import type { View } from './view/model'
import type { Waiver } from './waiver/model'

/** The one list of kinds. Add a line and the compiler names every place that must learn the kind. */
export interface KindMap {
  schema: Schema
  extension: Extension
  role: Role
  enum: Enum
  domain: Domain
  composite: Composite
  attribute: Attribute
  range: Range
  collation: Collation
  sequence: Sequence
  table: Table
  column: Column
  'primary-key': PrimaryKey
  unique: Unique
  check: Check
  'foreign-key': ForeignKey
  exclusion: Exclusion
  index: Index
  view: View
  'materialized-view': MaterializedView
  routine: Routine
  aggregate: Aggregate
  trigger: Trigger
  'event-trigger': EventTrigger
  rule: Rule
  policy: Policy
  grant: Grant
  'default-privilege': DefaultPrivilege
  statistics: Statistics
  'text-search-configuration': TextSearchConfiguration
  'text-search-dictionary': TextSearchDictionary
  operator: Operator
  cast: Cast
  seed: Seed
  verbatim: Verbatim
  diagram: Diagram
  placement: Placement
  area: Area
  note: Note
  waiver: Waiver
  dependency: Dependency
  fact: Fact
}

export type KindName = keyof KindMap

interface RecordHead<K extends KindName> {
  id: Id
  kind: K
  /** The object that it is part of and goes away with; null for what belongs to the database. */
  parent: Id | null
  /** Its place among its siblings: compared as text. */
  rank: string
}

export type RecordOf<K extends KindName> = { [P in K]: Readonly<RecordHead<P> & KindMap[P]> }[K]
export type AnyRecord = RecordOf<KindName>
