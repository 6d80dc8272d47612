/** A relation scheme as the theory has it: attributes, and what is said of their dependencies. */
export interface Dependency<A = string> {
  readonly from: readonly A[]
  readonly to: readonly A[]
  /** Whoever agrees in `from` has the same set of `to`, whatever the other attributes are. */
  readonly multivalued?: boolean
}

export interface Relation<A = string> {
  readonly attributes: readonly A[]
  readonly dependencies: readonly Dependency<A>[]
}
