/**
 * What a kind may do while the importer hands it a piece of the parser's tree.
 * A reader either finishes or throws through `refuse` or `keep`; then nothing that it did remains.
 */
import type { AlterTableCmd, Node, ObjectType, RangeVar, TypeName } from '@pgsql/types'
import type { StatementSource } from '@/lib/sql/read/source'
import type { Id } from './common'
import type { AnyRecord, KindMap, KindName, RecordOf } from './kind-map'
import type { Space } from './spaces'
import type { Grammar } from './traversal'

export interface ReadContext {
  /** The statement's own text, for slices that keep the author's words. */
  readonly source: StatementSource
  /** What follows COPY … FROM stdin. */
  readonly copyData: string | null

  add<K extends KindName>(kind: K, parent: Id | null, attributes: KindMap[K]): RecordOf<K>
  patch<K extends KindName>(record: RecordOf<K>, changes: Partial<KindMap[K]>): RecordOf<K>
  /** With everything under it, and the records whose ids it is needed by (a foreign key's target …). */
  remove(id: Id): void
  /** DROP … CASCADE: what depends on it goes too, and what depends on that; a column may only lose its default. */
  cascade(record: AnyRecord): void
  /** A table that leaves its parent has columns of its own from now on: what is about them here and below follows. */
  repoint(table: Id, columns: ReadonlyMap<Id, Id>): void
  /** Gives the record a new name and carries that into every text that mentions it. */
  rename(record: AnyRecord, name: string): void

  /** CREATE TABLE: there are no rows yet, so constraints are valid whatever is said. */
  readonly isCreating: boolean
  /** ALTER TABLE ONLY: what is done to the target is not done to its children. */
  readonly only: boolean
  /** Index of the token after ALTER TABLE's name at which a command of the statement starts. */
  commandStart(command: AlterTableCmd): number
  /** A name cut to what PostgreSQL keeps of it, with a remark. */
  clip(name: string): string

  /** Tables that inherit from this one, or are partitions of it. */
  heirs(table: Id): AnyRecord[]
  /** Records with an attribute that points at this one. */
  referrers(id: Id): AnyRecord[]
  /** Checks and indexes of a table go away with a column that they mention. */
  removeMentions(table: Id, column: string): void
  /** Carries a type's new label into every text that mentions the old one. */
  renameLabel(type: AnyRecord, from: string, to: string): void

  get(id: Id): AnyRecord
  is<K extends KindName>(record: AnyRecord | undefined, kind: K): record is AnyRecord & RecordOf<K>
  children<K extends KindName>(parent: Id, kind: K): RecordOf<K>[]
  /** By name as written: without a schema, along the search path. */
  find(space: Space, schema: string | undefined, name: string): AnyRecord | undefined
  /** All of one name, for what can be overloaded. */
  findAll(space: Space, schema: string | undefined, name: string): AnyRecord[]
  child(parent: Id, space: Space, name: string): AnyRecord | undefined
  /** A table's column by name, its parents' columns included. */
  column(table: Id, name: string): Id | undefined
  /** Refuses when there is no such relation. */
  relation(name: RangeVar | undefined): AnyRecord
  /** The object that ALTER, DROP, COMMENT and GRANT address; refuses when the script has not made it. */
  locate(type: ObjectType, object: Node | undefined): AnyRecord
  /** The schema that a new object goes to; refuses when it does not exist. */
  schemaFor(schema: string | undefined): Id
  schemaName(record: AnyRecord): string

  /** Canonical text of a type, a user-defined one with its schema where the reader would need it. */
  type(node: TypeName | undefined): string
  /** Text as it must be kept: names that only the script's search path resolves get their schema. */
  sql(text: string, grammar: Grammar): string
  /** Hands an element of a statement (ColumnDef, Constraint, AlterTableCmd) to the kind that reads it. */
  element(node: Node, target: AnyRecord): void

  /** Something that the author of the script should know, though the statement was read. */
  remark(message: string): void
  /** PostgreSQL would not run this, or it cannot be placed: say why. */
  refuse(message: string): never
  /** No kind can hold this: the statement is kept as it is. */
  keep(reason: string): never
  /** Nothing about the schema in this statement. */
  skip(reason: string): never
}
