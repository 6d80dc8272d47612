/** A table as a relation scheme: its keys and what somebody declared are its dependencies. */
import type { DocumentIndex } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { Dependency, Relation } from './relation'

/** A unique constraint lets rows with an empty column pass, so only one without these is a key. */
function keysOf(index: DocumentIndex, table: Id): readonly (readonly Id[])[] {
  const never = new Set(
    index.childrenOf(table, 'column').flatMap(({ id, notNull }) => (notNull ? [id] : [])),
  )
  return [
    ...index.childrenOf(table, 'primary-key').map(({ columns }) => columns),
    ...index
      .childrenOf(table, 'unique')
      .filter(
        ({ columns, nullsNotDistinct }) => nullsNotDistinct || columns.every((id) => never.has(id)),
      )
      .map(({ columns }) => columns),
  ]
}

export function tableRelation(index: DocumentIndex, table: Id): Relation<Id> {
  const attributes = index.childrenOf(table, 'column').map(({ id }) => id)
  const keys = keysOf(index, table).map((from): Dependency<Id> => ({ from, to: attributes }))
  const declared = index.childrenOf(table, 'dependency').map(
    ({ determinant, dependents, multivalued }): Dependency<Id> => ({
      from: determinant,
      to: dependents,
      multivalued,
    }),
  )
  return { attributes, dependencies: [...keys, ...declared] }
}
