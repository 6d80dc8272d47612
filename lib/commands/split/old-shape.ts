/** The query of a view that shows a table that was split as it was. */
import type { DocumentIndex } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { quoteIdent } from '@/lib/sql/lex/identifier'

type Column = RecordOf<'column'>
type Table = RecordOf<'table'>

export interface Join {
  readonly table: Table
  readonly other: Table
  /** Columns of the table, and those of the other that are equal to them. */
  readonly by: readonly (readonly [Column, Column])[]
  readonly moved: ReadonlySet<Id>
}

/** Not every row need have a partner: where a column of the join may be empty, the row stays all the same. */
export function oldShape(
  index: DocumentIndex,
  columns: readonly Column[],
  { table, other, by, moved }: Join,
): string {
  const shown = columns.map(({ id, name }) => `  ${moved.has(id) ? 'o' : 't'}.${quoteIdent(name)}`)
  const on = by.map(([one, two]) => `o.${quoteIdent(two.name)} = t.${quoteIdent(one.name)}`)
  return [
    'SELECT',
    shown.join(',\n'),
    `FROM ${index.qualifiedName(table)} AS t`,
    `LEFT JOIN ${index.qualifiedName(other)} AS o ON ${on.join(' AND ')}`,
  ].join('\n')
}
