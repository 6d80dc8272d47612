import { z } from 'zod'
import { objectSet } from '@/lib/commands/object-set'
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { call, type Fix } from '../fix'
import { objectRule } from '../rule'
import { constraintColumns } from './lib/constraint-words'

type Key = RecordOf<'primary-key' | 'unique' | 'index'>

const columnsOf = (key: Key): readonly (Id | null)[] =>
  key.kind === 'index' ? key.elements.map(({ column }) => column) : key.columns

function widen(key: Key, missing: readonly Id[], names: string): Fix {
  const added = missing.map((column) => ({
    column,
    expression: null,
    collation: null,
    opclass: null,
    opclassOptions: [],
    order: 'asc' as const,
    nulls: 'default' as const,
    statistics: null,
  }))
  const changes =
    key.kind === 'index'
      ? { elements: [...key.elements, ...added] }
      : { columns: [...key.columns, ...missing] }
  return {
    title: `Add ${names} to the key`,
    safe: false,
    calls: () => [call(objectSet, { id: key.id, changes })],
  }
}

export const keyPartition = objectRule({
  id: 'key-partition',
  area: 'postgresql',
  title: 'Unique keys of a partitioned table hold the partition key',
  why: 'PostgreSQL tests uniqueness in each partition on its own, so a key must hold the columns that decide on the partition; without them the statement is refused (0A000). What is to be unique in the whole table then rests on values such as UUIDs.',
  options: z.strictObject({}),
  on: ['primary-key', 'unique', 'index'],
  check(key, look, report) {
    if (key.kind === 'index' && !key.unique) return
    const table = look.index.get(key.parent)
    if (table?.kind !== 'table' || table.partitionBy === null) return
    const { elements } = table.partitionBy
    const byExpression = elements.find(({ column }) => column === null)
    const own = columnsOf(key)
    const missing = elements.flatMap(({ column }) =>
      column !== null && !own.includes(column) ? [column] : [],
    )
    if (missing.length === 0 && !byExpression) return
    const names = constraintColumns(look, missing).names.join(', ')
    report({
      attribute: key.kind === 'index' ? 'elements' : 'columns',
      message: byExpression
        ? `${look.name(table)} is divided by the expression ${byExpression.expression}, so PostgreSQL allows no unique key on it such as ${key.name}. Divide it by columns, or drop the key.`
        : `${look.name(table)} is divided by ${names}, which the key ${key.name} does not hold; PostgreSQL refuses it (0A000). Add ${names} to the key.`,
      fix: byExpression ? null : widen(key, missing, names),
    })
  },
})
