/** What the names of a table's constraints are made of. */
import type { DocumentIndex } from '@/lib/document/document-index'
import { makeObjectName } from '@/lib/kinds/auto-name'
import type { Id } from '@/lib/kinds/common'
import { shortened } from '@/lib/standards/accepted-name'
import type { Accepts } from '@/lib/standards/accepts'
import { columnNames } from './column-names'

export interface ConstraintColumns {
  readonly names: readonly string[]
  readonly joined: string
  readonly ways: readonly (readonly string[])[]
}

export function constraintColumns(
  index: DocumentIndex,
  ids: readonly Id[],
  accepts: Accepts,
): ConstraintColumns {
  const names = columnNames(index, ids)
  return {
    names,
    joined: names.join('_'),
    ways: names.map((name) => shortened(name, accepts.shortened)),
  }
}

/** Whether PostgreSQL made the name up because nobody gave one. */
export function isAutomaticName(
  name: string,
  table: string,
  columns: string | null,
  label: string,
): boolean {
  const made = makeObjectName(table, columns, label)
  return name === made || (name.startsWith(made) && /^\d{1,3}$/.test(name.slice(made.length)))
}
