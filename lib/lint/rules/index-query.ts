import { z } from 'zod'
import { indexAdd } from '@/lib/commands/index-add'
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { indexName } from '@/lib/standards/naming'
import { call } from '../fix'
import type { Look } from '../look'
import { objectRule } from '../rule'
import { columnNames } from './lib/column-names'

interface Indexed {
  readonly columns: readonly (Id | null)[]
  readonly include: readonly Id[]
  readonly predicate: string | null
}

/** Columns of indexes and keys of a table, in their order, with those that they only carry. */
const indexesOf = (look: Look, table: Id): Indexed[] =>
  look.index.children(table).flatMap((part): Indexed[] => {
    if (part.kind === 'primary-key' || part.kind === 'unique') {
      return [{ columns: part.columns, include: part.include, predicate: null }]
    }
    if (part.kind !== 'index') return []
    const include = part.include.flatMap(({ column }) => column ?? [])
    const columns = part.elements.map(({ column }) => column)
    return [{ columns, include, predicate: part.predicate }]
  })

const begins = (columns: readonly (Id | null)[], wanted: readonly Id[]) =>
  wanted.every((id) => columns.slice(0, wanted.length).includes(id))

function factTable(look: Look, fact: RecordOf<'fact'>): RecordOf<'table'> | null {
  const table = look.index.get(fact.parent)
  return table?.kind === 'table' && fact.name === 'query' && fact.columns.length > 0 ? table : null
}

export const indexQuery = objectRule({
  id: 'index-query',
  area: 'indexes',
  title: 'Every query that the design knows of has its index',
  why: 'Only the architect knows what will be asked. A query that was declared and has no index reads the whole table, more slowly with every row.',
  topics: {
    single: 'A column that is filtered or sorted by begins an index',
    composite: 'Columns that are filtered by together begin an index together',
    partial: 'A filter that never changes is the predicate of an index',
    covering: 'A hot query finds all it shows in the index',
  },
  options: z.strictObject({}),
  on: ['fact'],
  check(fact, look, report) {
    const table = factTable(look, fact)
    if (!table) return
    const names = columnNames(look, fact.columns)
    const name = indexName(look.profile, { table: table.name, columns: names })
    const serving = indexesOf(look, table.id).filter(({ columns }) => begins(columns, fact.columns))
    if (serving.length === 0) {
      report({
        at: table,
        topic: names.length > 1 ? 'composite' : 'single',
        message: `${look.name(table)} is asked by ${names.join(', ')}, but no index begins with ${names.length > 1 ? 'these' : 'it'}. Add ${name}.`,
        expected: name,
        detail: fact.id,
        fix: {
          title: `Add the index ${name}`,
          safe: true,
          calls: () => [call(indexAdd, { table: table.id, columns: [...fact.columns], name })],
        },
      })
      return
    }
    if (
      fact.values.includes('constant filter') &&
      serving.every(({ predicate }) => predicate === null)
    ) {
      report({
        at: table,
        topic: 'partial',
        message: `${look.name(table)} is asked by ${names.join(', ')} for some rows only, but the index holds them all. Give it the filter as its condition.`,
        detail: fact.id,
      })
    }
    if (
      fact.values.includes('index only') &&
      serving.every(({ include }) => include.length === 0)
    ) {
      report({
        at: table,
        topic: 'covering',
        message: `${look.name(table)} is asked by ${names.join(', ')} so often that the index should answer alone. Add what is shown as INCLUDE columns.`,
        detail: fact.id,
      })
    }
  },
})
