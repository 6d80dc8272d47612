import { z } from 'zod'
import { indexAdd } from '@/lib/commands/index-add'
import type { DocumentIndex } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { indexName } from '@/lib/standards/naming'
import { call } from '../fix'
import { objectRule } from '../rule'
import { columnNames } from './lib/column-names'

/** Whether some index begins with the columns, in any order among themselves. */
function isIndexed(index: DocumentIndex, table: Id, columns: readonly Id[]): boolean {
  const begins = (first: readonly (Id | null)[]) =>
    columns.every((id) => first.slice(0, columns.length).includes(id))
  return index.children(table).some((child) => {
    if (child.kind === 'primary-key' || child.kind === 'unique') return begins(child.columns)
    return (
      child.kind === 'index' &&
      child.method === 'btree' &&
      isWholeEnough(child) &&
      begins(child.elements.map(({ column }) => column))
    )
  })
}

/** An index on live rows alone does not serve the check of a delete, but serves every query that matters. */
const isWholeEnough = ({ predicate }: RecordOf<'index'>) =>
  predicate === null || /deleted|is not null/i.test(predicate)

export const indexForeignKey = objectRule({
  id: 'index-foreign-key',
  area: 'indexes',
  title: 'Every foreign key has an index',
  why: 'PostgreSQL indexes what a foreign key refers to, but not the columns that refer. Without an index of one’s own each delete or key change in the other table reads this whole table, and so does every join along the relation.',
  options: z.strictObject({}),
  on: ['foreign-key'],
  check(key, look, report) {
    const table = look.index.get(key.parent)
    if (table?.kind !== 'table' || table.bound !== null) return
    if (isIndexed(look.index, table.id, key.columns)) return
    const columns = columnNames(look, key.columns)
    const name = indexName(look.profile, { table: table.name, columns })
    report({
      attribute: 'columns',
      message: `No index of ${look.name(table)} begins with ${columns.join(', ')}, which ${key.name} refers by. Add ${name}.`,
      expected: name,
      fix: {
        title: `Add the index ${name}`,
        safe: true,
        calls: () => [call(indexAdd, { table: table.id, columns: [...key.columns], name })],
      },
    })
  },
})
