import { z } from 'zod'
import { blankIndex, blankKeyElement } from '@/lib/commands/blank'
import { objectAdd } from '@/lib/commands/object-add'
import { objectRemove } from '@/lib/commands/object-remove'
import { indexName } from '@/lib/standards/naming'
import { call, type Fix } from '../fix'
import type { Look } from '../look'
import { objectRule } from '../rule'
import { columnNames } from './lib/column-names'
import { judgedTable } from './lib/judged-table'
import { deletionMarks } from './lib/soft-delete'

/** What is true of live rows, with the column that the table really has. */
export function liveCondition(
  look: Look,
  table: Parameters<typeof deletionMarks>[1],
): string | null {
  const { flag, moment } = deletionMarks(look.index, table)
  if (moment) return `${moment.name} IS NULL`
  return flag ? `${flag.name} = false` : null
}

export const uniqueLiveRows = objectRule({
  id: 'unique-live-rows',
  area: 'keys',
  title: 'Where rows are only marked as deleted, what is unique is so among live rows',
  why: 'A unique constraint counts deleted rows too: whoever left cannot come back with the same address, and a name that was freed stays taken for ever.',
  options: z.strictObject({}),
  on: ['unique'],
  check(unique, look, report) {
    const table = judgedTable(look, unique.parent)
    const live = table && liveCondition(look, table.id)
    if (!table || !live) return
    // A key that others refer to cannot be partial.
    const isReferred = look
      .referrers(table.id)
      .some(
        (one) =>
          one.kind === 'foreign-key' &&
          one.table === table.id &&
          one.references.some((id) => unique.columns.includes(id)),
      )
    if (isReferred) return
    const columns = columnNames(look, unique.columns)
    const name = indexName(look.profile, {
      table: table.name,
      columns,
      unique: true,
      predicate: live,
    })
    const fix: Fix = {
      title: `Replace it by a unique index where ${live}`,
      safe: false,
      calls: () => [
        call(objectRemove, { id: unique.id }),
        call(objectAdd, {
          kind: 'index',
          parent: table.id,
          name,
          attributes: {
            ...blankIndex(name),
            unique: true,
            predicate: live,
            elements: unique.columns.map((column) => ({
              ...blankKeyElement,
              column,
              expression: null,
            })),
          },
        }),
      ],
    }
    report({
      attribute: 'columns',
      message: `${unique.name} counts rows of ${look.name(table)} that are deleted. Make ${columns.join(', ')} unique where ${live}.`,
      actual: 'all rows',
      expected: `WHERE ${live}`,
      fix,
    })
  },
})
