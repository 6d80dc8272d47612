import { z } from 'zod'
import { indexAdd } from '@/lib/commands/index-add'
import { indexName } from '@/lib/standards/naming'
import { call } from '../fix'
import { objectRule } from '../rule'
import { judgedColumn } from './lib/judged-table'

function topicOf(type: string, searched: boolean): 'text' | 'json' | 'array' | null {
  if (type === 'tsvector') return 'text'
  if (type === 'jsonb' && searched) return 'json'
  return type.endsWith('[]') ? 'array' : null
}

export const indexSearched = objectRule({
  id: 'index-searched',
  area: 'indexes',
  title: 'What is searched inside has an index for that',
  why: 'A B-tree compares whole values. Words of a text, keys of a document and members of an array are found by GIN, and without it by reading every row.',
  topics: {
    text: 'Text search columns have a GIN index',
    json: 'JSONB columns that are searched have a GIN index',
    array: 'Arrays have a GIN index',
  },
  options: z.strictObject({}),
  on: ['column'],
  check(column, look, report) {
    const searched = look.index
      .childrenOf(column.id, 'fact')
      .some(({ name }) => name === 'searched')
    const topic = topicOf(column.type, searched)
    const table = topic && judgedColumn(look, column)
    if (!table || !topic) return
    const isIndexed = look.index
      .childrenOf(table.id, 'index')
      .some(
        ({ method, elements }) =>
          /^gi[ns]t?$/.test(method) &&
          elements.some((one) => one.column === column.id || one.expression?.includes(column.name)),
      )
    if (isIndexed) return
    const name = indexName(look.profile, {
      table: table.name,
      columns: [column.name],
      method: 'gin',
    })
    report({
      topic,
      message: `${look.name(column)} is searched inside, but has no GIN index. Add ${name}.`,
      expected: name,
      fix: {
        title: `Add the index ${name}`,
        safe: true,
        calls: () => [
          call(indexAdd, { table: table.id, columns: [column.id], method: 'gin', name }),
        ],
      },
    })
  },
})
