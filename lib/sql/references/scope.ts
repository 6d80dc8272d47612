import type { RelationName } from './reference'

export interface ScopeEntry {
  /** The alias, or the relation's own name. */
  readonly name: string
  /** Null for a subquery, a function or a common table expression. */
  readonly relation: RelationName | null
  readonly aliased: boolean
}

/** What the names in one query level can mean; `parent` is the level around it. */
export class Scope {
  readonly entries: ScopeEntry[] = []
  readonly commonTables = new Set<string>()

  constructor(readonly parent: Scope | null) {}

  find(name: string): ScopeEntry | undefined {
    return this.entries.find((entry) => entry.name === name) ?? this.parent?.find(name)
  }

  hasCommonTable(name: string): boolean {
    return this.commonTables.has(name) || (this.parent?.hasCommonTable(name) ?? false)
  }

  levels(): (RelationName | null)[][] {
    const outer = this.parent?.levels() ?? []
    if (this.entries.length === 0) return outer
    return [this.entries.map((entry) => entry.relation), ...outer]
  }
}
