import type { Space } from '@/lib/kinds/spaces'

export interface RelationName {
  readonly schema: string | null
  readonly name: string
}

/** A place in a piece of SQL text that names an object. */
export interface Reference {
  /** `any` where only the name is known: a bare name, or a word of a body that is not parsed. */
  readonly space: Space | 'any'
  readonly schema: string | null
  readonly name: string
  /** What stands before a column's name: a table or an alias. */
  readonly qualifier: string | null
  /**
   * For a column: the relations that it may belong to, innermost scope first; null is something whose columns
   * are not known here (a subquery, a function). No scopes: it belongs to what the text belongs to.
   */
  readonly scopes: readonly (readonly (RelationName | null)[])[]
  /** Where the name itself stands, in characters. */
  readonly start: number
  readonly end: number
  /** Where the name with its schema begins. */
  readonly from: number
  /** `qualifier`: a table's name before a column's. `literal`: inside a string constant. */
  readonly form: 'name' | 'qualifier' | 'literal'
  /** Soft: PostgreSQL looks the name up only when the code runs, or it may not be this object at all. */
  readonly strength: 'hard' | 'soft'
  /** This name also names a query's output column: an alias goes here when it changes. */
  readonly outputEnd: number | null
}

type Optional = 'qualifier' | 'scopes' | 'from' | 'form' | 'strength' | 'outputEnd'
export type ReferenceParts = Omit<Reference, Optional> & Partial<Pick<Reference, Optional>>

export const reference = (parts: ReferenceParts): Reference => ({
  qualifier: null,
  scopes: [],
  from: parts.start,
  form: 'name',
  strength: 'hard',
  outputEnd: null,
  ...parts,
})
