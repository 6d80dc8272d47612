import type { Node } from '@pgsql/types'
import type { z } from 'zod'
import type { AnyRecord, KindMap, KindName, RecordOf } from './kind-map'
import type { MigrateSpec } from './migrate-spec'
import type { Piece, PrintContext } from './print-context'
import type { ReadContext } from './read-context'
import type { Scope, Space } from './spaces'
import type { AttributeSpec } from './traversal'

type Keys<T> = T extends unknown ? keyof T : never
export type NodeTag = Keys<Node>
export type NodeOf<T extends NodeTag> = Node extends infer N
  ? N extends { [P in T]: infer Body }
    ? Body
    : never
  : never

/**
 * Readers by the parser's node name. Where one node serves many objects its subtype follows a colon
 * (DefineStmt:OBJECT_AGGREGATE, AlterTableCmd:AT_AddColumn, Constraint:CONSTR_CHECK); the longer key wins.
 */
export type Readers = {
  readonly [T in NodeTag as T | `${T}:${string}`]?: (node: NodeOf<T>, context: ReadContext) => void
}
/** The same for parts of a statement: `target` is the record that they belong to or change. */
export type ElementReaders = {
  readonly [T in NodeTag as T | `${T}:${string}`]?: (
    node: NodeOf<T>,
    context: ReadContext,
    target: AnyRecord,
  ) => void
}

export interface Mentions {
  readonly needs: readonly string[]
  readonly provides?: readonly string[]
  readonly complete?: boolean
}

/** Everything that is known about one kind of object, for the engines to use without knowing the kind. */
export interface KindSpec<K extends KindName> {
  readonly kind: K
  readonly label: string
  /**
   * Layout is invisible to SQL, diff and approvals. A remark is what people say about the model: reviews see it,
   * PostgreSQL does not.
   */
  readonly scope: 'model' | 'layout' | 'remark'
  readonly model: z.ZodType<KindMap[K]>
  readonly attributes: { readonly [A in keyof KindMap[K]]-?: AttributeSpec<KindMap[K][A]> }
  /** The name spaces in which its name stands. */
  readonly spaces: readonly { readonly space: Space; readonly scope: Scope }[]
  readonly readers?: Readers
  readonly elements?: ElementReaders
  /** The kinds whose statements its `elements` are part of, besides its own. */
  readonly within?: readonly KindName[]
  readonly print?: (record: RecordOf<K>, context: PrintContext) => Piece[]
  readonly inline?: (record: RecordOf<K>, context: PrintContext) => string | null
  /** As in COMMENT ON and ALTER … OWNER TO: `TABLE app.users`, `CONSTRAINT c ON app.users`. */
  readonly phrase?: (record: RecordOf<K>, context: PrintContext) => string
  /** As in GRANT … ON, where it differs from `phrase`. */
  readonly grantPhrase?: (record: RecordOf<K>, context: PrintContext) => string
  /** For a kind without a `name` attribute that is found by name all the same. */
  readonly nameOf?: (record: RecordOf<K>) => string
  /** Names that PostgreSQL derived from the old name stay: write them down before it changes. */
  readonly beforeRename?: (record: RecordOf<K>, context: ReadContext) => void
  /** Renames a column that has no record of its own; texts that mention it are the engine's business. */
  readonly renameColumn?: (
    record: RecordOf<K>,
    from: string,
    to: string,
    context: ReadContext,
  ) => void
  /** Called for every record of any kind that a statement makes: what it gets besides. */
  readonly atBirth?: (record: AnyRecord, context: ReadContext) => void
  /** Name keys of what it needs and makes besides what its attributes say; `complete`: there is nothing besides these. */
  readonly mentions?: (record: RecordOf<K>) => Mentions
  /** Schemas that hold things which the model does not, and in which names without a schema may lie. */
  readonly opaqueSchemas?: (record: RecordOf<K>) => readonly string[]
  /** Siblings of this kind stand in an order that PostgreSQL keeps, so that their place tells them apart too. */
  readonly ordered?: true
  /** How an object that exists becomes another. */
  readonly migrate?: MigrateSpec<K>
  /** Tells apart what shares a name: a routine's argument types. */
  readonly signature?: (record: RecordOf<K>) => string
}
