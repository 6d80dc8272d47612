/** What a record says, as text that can be compared between two documents that came about apart. */
import { attributeValue } from '@/lib/document/attributes'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { AttributeSpec, Grammar, Visitor } from '@/lib/kinds/traversal'
import { attributesOf } from '@/lib/kinds/visit-record'
import { tokenize } from '@/lib/sql/lex/tokens'

/** Keys inside values are identities, not content. */
const KEY = 'key'

function settled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(settled)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== KEY)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, settled(inner)]),
  )
}

export const contentOf = (value: unknown): string => JSON.stringify(settled(value))

/** SQL without what only looks different. A routine's body is kept as its author laid it out. */
export function meaningOf(text: string, grammar: Grammar): string {
  if (grammar === 'routine') return text
  return tokenize(text)
    .map(({ value }) => value)
    .join(' ')
}

export class Contents {
  constructor(
    private readonly idOf: (id: Id) => Id,
    private readonly sqlOf: (text: string, grammar: Grammar) => string,
  ) {}

  /** A value with ids as the reader of this side knows them. */
  of(spec: AttributeSpec<unknown>, value: unknown): string {
    return contentOf(spec.visit ? spec.visit(value, { id: this.idOf, sql: this.sqlOf }) : value)
  }

  attribute(record: AnyRecord, name: string): string {
    const spec = attributesOf(record.kind)[name]
    return spec ? this.of(spec, attributeValue(record, name)) : ''
  }
}

const isEmpty = (value: unknown) =>
  value === null ||
  (typeof value === 'object' && Object.values(value).every((inner) => inner === null))

/** Whether a value points elsewhere, holds SQL or lists something: that which tells an object from its like. */
export function hasSubstance(spec: AttributeSpec<unknown>, value: unknown): boolean {
  if (typeof value === 'object') return !isEmpty(value)
  let found = false
  const visitor: Visitor = {
    id: (id) => {
      found = true
      return id
    },
    sql: (text) => {
      found = true
      return text
    },
  }
  spec.visit?.(value, visitor)
  return found
}
