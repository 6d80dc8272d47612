/**
 * What an attribute's value holds that points elsewhere: record ids and SQL text.
 * One function both reads and rewrites: it hands each occurrence to `visitor` and puts back what that returns.
 */
import type { Id } from './common'

/** How a piece of SQL text is to be parsed. */
export type Grammar = 'expression' | 'type' | 'query' | 'name' | 'statement' | 'routine'

export interface Visitor {
  id(id: Id): Id
  sql(text: string, grammar: Grammar): string
}

export interface AttributeSpec<V> {
  label: string
  /**
   * How values are compared: as they are; as SQL that may be written in different ways; or not at all, where the
   * attribute only chooses between ways of writing what the other attributes say.
   */
  compare: 'exact' | 'sql' | 'spelling'
  /** A method, so that the engines can hold the specs of all kinds in one type. */
  visit?(value: V, visitor: Visitor): V
}

export const plain = <V>(label: string): AttributeSpec<V> => ({ label, compare: 'exact' })

export const spelling = <V>(label: string): AttributeSpec<V> => ({ label, compare: 'spelling' })

export const ref = (label: string): AttributeSpec<Id> => ({
  label,
  compare: 'exact',
  visit: (value, visitor) => visitor.id(value),
})

export const optionalRef = (label: string): AttributeSpec<Id | null> => ({
  label,
  compare: 'exact',
  visit: (value, visitor) => (value === null ? null : visitor.id(value)),
})

export const refs = (label: string): AttributeSpec<Id[]> => ({
  label,
  compare: 'exact',
  visit: (value, visitor) => value.map((id) => visitor.id(id)),
})

export const sql = (label: string, grammar: Grammar): AttributeSpec<string> => ({
  label,
  compare: 'sql',
  visit: (value, visitor) => visitor.sql(value, grammar),
})

export const optionalSql = (label: string, grammar: Grammar): AttributeSpec<string | null> => ({
  label,
  compare: 'sql',
  visit: (value, visitor) => (value === null ? null : visitor.sql(value, grammar)),
})

/** A value with ids or SQL somewhere inside it. */
export const nested = <V>(
  label: string,
  visit: (value: V, visitor: Visitor) => V,
): AttributeSpec<V> => ({ label, compare: 'sql', visit })
