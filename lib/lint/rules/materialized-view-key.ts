import { z } from 'zod'
import { objectRule } from '../rule'

export const materializedViewKey = objectRule({
  id: 'materialized-view-key',
  area: 'programs',
  title: 'Materialized views can be refreshed while they are read',
  why: 'REFRESH MATERIALIZED VIEW CONCURRENTLY needs a unique index on plain columns that holds all rows. Without one every refresh locks out all readers.',
  options: z.strictObject({}),
  on: ['materialized-view'],
  check(view, look, report) {
    const has = look.index
      .childrenOf(view.id, 'index')
      .some(
        ({ unique, predicate, elements }) =>
          unique &&
          predicate === null &&
          elements.every(
            ({ expression }) => expression === null || /^\s*"?\w+"?\s*$/.test(expression),
          ),
      )
    if (has) return
    report({
      message: `${look.name(view)} has no unique index on all of its rows, so a refresh locks out its readers. Add one on the columns that tell its rows apart.`,
    })
  },
})
