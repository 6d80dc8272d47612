import { z } from 'zod'
import { objectSet } from '@/lib/commands/object-set'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { call, type Fix } from '../fix'
import { objectRule } from '../rule'
import { asksAsInvoker, INVOKER_SINCE, protectedTable, serverOf } from './lib/views'

const asInvoker = ({ id, options }: RecordOf<'view'>): Fix => {
  const others = options.filter(({ name }) => name !== 'security_invoker')
  const changes = { options: [...others, { name: 'security_invoker', value: 'true' }] }
  return {
    title: 'Read with the rights of whoever asks',
    safe: false,
    calls: () => [call(objectSet, { id, changes })],
  }
}

export const viewRights = objectRule({
  id: 'view-rights',
  area: 'programs',
  title: 'Views show only what whoever asks may see',
  why: 'A view reads its tables with the rights of its owner, and policies are asked about the owner as well: who may read the view sees the rows that row-level security hides. With security_invoker, the rights of whoever asks count.',
  topics: {
    protected: 'Views on tables with row-level security read as whoever asks',
    plain: 'All views read as whoever asks',
    stored: 'No materialized view stores rows that row-level security hides',
  },
  options: z.strictObject({}),
  on: ['view', 'materialized-view'],
  check(view, look, report) {
    if (view.kind === 'view' && asksAsInvoker(view)) return
    const table = protectedTable(look, view)
    const can = serverOf(look) >= INVOKER_SINCE
    if (view.kind === 'materialized-view') {
      if (!table) return
      report({
        topic: 'stored',
        message: `${look.name(view)} stores rows of ${table.name} as its owner sees them, and row-level security does not hold for what is stored. Limit who may read it, or put a view in front of it that asks whose row it is.`,
      })
      return
    }
    if (!table && !can) return
    const remedy = can
      ? 'Add WITH (security_invoker = true).'
      : `PostgreSQL ${INVOKER_SINCE} and newer have security_invoker; until then limit who may read the view.`
    report({
      topic: table ? 'protected' : 'plain',
      attribute: 'options',
      message: table
        ? `${look.name(view)} reads ${table.name} with the rights of its owner, past the row-level security of the table. ${remedy}`
        : `${look.name(view)} reads with the rights of its owner. ${remedy}`,
      expected: 'security_invoker = true',
      fix: can ? asInvoker(view) : null,
    })
  },
})
