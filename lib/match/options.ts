import type { Id } from '@/lib/kinds/common'
import type { KindName } from '@/lib/kinds/kind-map'

/**
 * What is done about objects that the incoming document lacks. `replace`: they go. `add`: they stay. `only`: of these
 * objects and all below them they go; objects outside are neither changed nor removed.
 */
export type MatchScope = 'replace' | 'add' | { readonly only: ReadonlySet<Id> }

/** An object of the project's document and one of the incoming document. */
export type Couple = readonly [current: Id, incoming: Id]

export interface MatchOptions {
  scope?: MatchScope
  /** These are the same object, whatever they look like. */
  pairs?: readonly Couple[]
  /** These are not. */
  apart?: readonly Couple[]
  /** Kinds of which the incoming text does not speak, such as rows that were not read: they stay as they are. */
  ignore?: ReadonlySet<KindName>
  /** What the incoming text did not make but every database has: added only when something is in it. */
  given?: ReadonlySet<Id>
  /** `meaning`: SQL that differs in white space, comments and capitals only is the same. `exact`: every character counts. */
  texts?: 'meaning' | 'exact'
  newId?: () => Id
}
