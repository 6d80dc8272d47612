import { z } from 'zod'
import { objectRule } from '../rule'

export const materializedViewUniqueIndex = objectRule({
  id: 'materialized-view-unique-index',
  area: 'indexes',
  title: 'A materialized view has a unique index',
  why: 'REFRESH MATERIALIZED VIEW CONCURRENTLY compares old and new rows by a unique index on columns, for all rows. Without one it is refused, and the plain refresh locks every reader out.',
  options: z.strictObject({}),
  on: ['materialized-view'],
  check(view, look, report) {
    const isThere = look.index
      .childrenOf(view.id, 'index')
      .some(({ unique, predicate }) => unique && predicate === null)
    if (isThere) return
    report({
      message: `${look.name(view)} has no unique index, so it cannot be refreshed while it is read. Add one on the columns that it groups by.`,
      expected: 'a unique index',
    })
  },
})
