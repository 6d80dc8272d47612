import { z } from 'zod'
import { blankKeyElement } from '@/lib/commands/blank'
import { objectAdd } from '@/lib/commands/object-add'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import { indexName } from '@/lib/standards/naming'
import { givenFrom } from '@/lib/standards/profiles'
import { call, type Fix } from '../fix'
import type { Look } from '../look'
import { objectRule } from '../rule'
import { groupedColumns } from './lib/grouped-columns'

/** Of a view’s columns the model has names only, so they are kept as expressions. */
const isColumn = (expression: string | null) =>
  expression === null || /^\s*"?\w+"?\s*$/.test(expression)

function addIndex(look: Look, view: AnyRecord & RecordOf<'materialized-view'>): Fix | null {
  const columns = view.columns.length > 0 ? null : groupedColumns(view.query)
  if (!columns) return null
  const name = indexName(look.profile, { table: view.name, columns: [...columns], unique: true })
  const elements = columns.map((column) => ({
    ...blankKeyElement,
    column: null,
    expression: quoteIdent(column),
  }))
  return {
    title: `Add the unique index ${name} on ${columns.join(', ')}`,
    safe: true,
    calls: () => [
      call(objectAdd, {
        standard: givenFrom(look.profile),
        kind: 'index',
        parent: view.id,
        name,
        attributes: { unique: true, elements },
      }),
    ],
  }
}

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
      .some(
        ({ unique, predicate, elements }) =>
          unique && predicate === null && elements.every(({ expression }) => isColumn(expression)),
      )
    if (isThere) return
    report({
      message: `${look.name(view)} has no unique index, so it cannot be refreshed while it is read. Add one on the columns that it groups by.`,
      expected: 'a unique index',
      fix: addIndex(look, view),
    })
  },
})
