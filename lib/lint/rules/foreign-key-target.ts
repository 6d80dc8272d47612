import { z } from 'zod'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { objectRule } from '../rule'

const same = (one: readonly (Id | null)[], other: readonly Id[]) =>
  one.length === other.length && other.every((id) => one.includes(id))

function isKeyOn(record: AnyRecord, columns: readonly Id[]): boolean {
  if (record.kind === 'primary-key' || record.kind === 'unique')
    return same(record.columns, columns)
  return (
    record.kind === 'index' &&
    record.unique &&
    record.predicate === null &&
    same(
      record.elements.map(({ column }) => column),
      columns,
    )
  )
}

export const foreignKeyTarget = objectRule({
  id: 'foreign-key-target',
  area: 'postgresql',
  title: 'References point at a key',
  why: 'A reference must mean one row. PostgreSQL therefore refuses one to columns without a primary key or a unique constraint on just these columns; a unique index on some of the rows is not enough.',
  options: z.strictObject({}),
  on: ['foreign-key'],
  check(key, look, report) {
    const target = look.record(key.table)
    if (target?.kind !== 'table' || target.bound !== null || target.ofType !== null) return
    if (key.references.length === 0 || key.period) return
    const columns = key.references.map((id) => look.record(id))
    if (columns.some((column) => column?.parent !== target.id)) return
    if (look.children(target.id).some((record) => isKeyOn(record, key.references))) return
    const names = columns.flatMap((column) => (column?.kind === 'column' ? [column.name] : []))
    report({
      attribute: 'references',
      message: `${look.name(key)} refers to ${names.join(', ')} of ${look.name(target)}, which is no key there; PostgreSQL refuses that (42830). Refer to the primary key, or make ${names.length === 1 ? 'the column' : 'the columns'} unique.`,
      actual: names.join(', '),
    })
  },
})
