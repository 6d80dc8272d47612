/** What a kind tells the engine of migrations: how one of its objects is changed, taken away, and what goes with that. */
import type { Id } from './common'
import type { KindName, RecordOf } from './kind-map'
import type { PrintContext, Section } from './print-context'

export interface AlterStatement {
  readonly sql: string
  /** The attributes that it expresses: it comes after what these need. */
  readonly attributes: readonly string[]
  /** Where it stands, when not in the section of its kind. */
  readonly section?: Section
  /** Records whose statements come first. */
  readonly needs?: readonly Id[]
  /** Records all of whose statements come first. */
  readonly after?: readonly Id[]
  /** Comes before everything else, while all that is old is still there. */
  readonly first?: boolean
  /** Must be committed before what it made can be used. */
  readonly commits?: boolean
  /** Cannot run in a transaction. */
  readonly alone?: boolean
}

export interface Alteration {
  readonly statements: readonly AlterStatement[]
  /** What depends on the object through its text has to be made anew around it. */
  readonly disturbs?: boolean
}

/** ALTER does not lead there: the object is dropped, or moved aside, and made anew. */
export interface MadeAnew {
  readonly anew: string
}

/** Nothing leads there. */
export interface Refused {
  readonly refused: string
  readonly remedy: string
}

export type AlterAnswer = Alteration | MadeAnew | Refused

export interface Alter<K extends KindName> {
  /** As it is before, names as they are afterwards. */
  readonly was: RecordOf<K>
  readonly is: RecordOf<K>
  /** The attributes that differ, or that must be said again because of what they mention. */
  readonly changed: ReadonlySet<string>
  /** Those among them that do not differ: what they mention is replaced. */
  readonly again: ReadonlySet<string>
  readonly before: PrintContext
  readonly after: PrintContext
  /** Before, under its names of that time: for what runs first. */
  readonly origin: PrintContext
}

export interface MigrateSpec<K extends KindName> {
  /** Where its ALTER statements stand among those of other kinds. */
  readonly section: Section
  /**
   * When it goes: `first`, since it holds nothing and may stand in the way; `last`, since it holds something or
   * others need it until they are changed.
   */
  readonly drops: 'first' | 'last'
  /** What is lost when it goes, as in “its rows”; nothing when absent. */
  readonly loses?: string | ((record: RecordOf<K>) => string | null)
  /**
   * How it is made anew: `drop` it first; or move it `aside` under another name until its users have moved over to the
   * new one.
   */
  readonly anew?: 'drop' | 'aside'
  /** ALTER statements; without it every change makes the object anew. */
  readonly alter?: (change: Alter<K>) => AlterAnswer
  /** Without it `DROP` and its phrase. `goes`: what else is dropped. */
  readonly drop?: (
    record: RecordOf<K>,
    context: PrintContext,
    goes: (id: Id) => boolean,
  ) => readonly string[] | Refused
  /** The statement for what otherwise stands inside another one. */
  readonly add?: (
    record: RecordOf<K>,
    clause: string,
    context: PrintContext,
    before: PrintContext & { has(id: Id): boolean },
  ) => string
  readonly rename?: (record: RecordOf<K>, name: string, context: PrintContext) => string
  /** For what lies in a schema; without it `ALTER … SET SCHEMA`. */
  readonly move?: (record: RecordOf<K>, schema: string, context: PrintContext) => string
  /** Goes with its parent but must be dropped before it, since others may hold on to it. */
  readonly apart?: boolean
  /** Attributes that can be said again by ALTER when what they mention is replaced. */
  readonly repeats?: ReadonlySet<string>
  /** Attributes that count although they only choose between ways of writing. */
  readonly exact?: ReadonlySet<string>
  /** Attributes that point by id at what cannot change in place under them. */
  readonly sensitive?: ReadonlySet<string>
  /** Records that it rests on without naming them. */
  readonly restsOn?: (record: RecordOf<K>, context: PrintContext) => readonly Id[]
  /** Rows of the one that was moved aside, taken over. */
  readonly copy?: (
    was: RecordOf<K>,
    is: RecordOf<K>,
    contexts: { before: PrintContext; after: PrintContext },
  ) => readonly string[]
  /** Names besides its own that others need now: those that are `wanted` give way. */
  readonly giveUpNames?: (
    record: RecordOf<K>,
    context: PrintContext,
    wanted: (name: string) => boolean,
  ) => readonly string[]
  /** Statements after it was made, where something that stays has to do with it. */
  readonly settle?: (
    record: RecordOf<K>,
    context: PrintContext,
    before: PrintContext & { has(id: Id): boolean },
  ) => readonly string[]
  /** It may forbid what others do: it goes first of all, and comes last. */
  readonly watches?: true
  /** Names of relations that arise with it, beside its own. */
  readonly makes?: (record: RecordOf<K>, context: PrintContext) => readonly string[]
  /** What lies in it are objects of their own: they must be gone before it goes. */
  readonly holdsObjects?: true
  /** It is no part of a migration. */
  readonly ignored?: true
}
