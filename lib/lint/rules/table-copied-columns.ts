import { z } from 'zod'
import { suggestDependencies } from '@/lib/normal-forms/suggest'
import { objectRule } from '../rule'
import { columnNames } from './lib/column-names'

export const tableCopiedColumns = objectRule({
  id: 'table-copied-columns',
  area: 'design',
  title: 'A table does not repeat what it refers to',
  why: 'A copy of a name beside the key of its owner goes stale when the owner is renamed. A copy that is meant (a price at the time of the order) is worth a word, so that nobody “repairs” it.',
  options: z.strictObject({}),
  on: ['table'],
  check(table, look, report) {
    if (table.bound !== null) return
    const referring = new Set(
      look.index.childrenOf(table.id, 'foreign-key').flatMap(({ columns }) => columns),
    )
    if (referring.size === 0) return
    for (const { determinant, dependents } of suggestDependencies(look.index, table.id)) {
      if (!determinant.every((id) => referring.has(id))) continue
      const [from, to] = [determinant, dependents].map((ids) => columnNames(look, ids).join(', '))
      report({
        message: `${look.name(table)} has ${to} beside ${from}, which refers to where that belongs. Take the copies out, or say in their comments why they are kept.`,
        actual: to ?? '',
        detail: determinant.join(),
      })
    }
  },
})
