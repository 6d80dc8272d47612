import { z } from 'zod'
import { indexAdd } from '@/lib/commands/index-add'
import { indexName } from '@/lib/standards/naming'
import { call } from '../fix'
import { objectRule } from '../rule'
import { constraintColumns } from './lib/constraint-words'
import { isIndexed, isIndexedInPartitions } from './lib/leading-index'

export const indexForeignKey = objectRule({
  id: 'index-foreign-key',
  area: 'indexes',
  title: 'Every foreign key has an index',
  why: 'PostgreSQL indexes what a foreign key refers to, but not the columns that refer. Without an index of one’s own each delete or key change in the other table reads this whole table, and so does every join along the relation.',
  options: z.strictObject({}),
  on: ['foreign-key'],
  check(key, look, report) {
    const table = look.index.get(key.parent)
    if (table?.kind !== 'table' || table.bound !== null || table.foreign !== null) return
    if (key.columns.length === 0 || isIndexed(look, table.id, key.columns)) return
    if (table.partitionBy && isIndexedInPartitions(look, table.id, key.columns)) return
    const { names: columns } = constraintColumns(look, key.columns)
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
