import { z } from 'zod'
import { objectAdd } from '@/lib/commands/object-add'
import { sqlName } from '@/lib/document/sql-name'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import { activeViewName } from '@/lib/standards/naming'
import { givenFrom } from '@/lib/standards/profiles'
import { tableFacts } from '../facts/table-facts'
import { call, type Fix } from '../fix'
import type { Look } from '../look'
import { objectRule } from '../rule'
import { namesIn } from './lib/columns-named'
import { judgedTable } from './lib/judged-table'
import { isSensitive } from './lib/secret-names'
import { INVOKER_SINCE, serverOf } from './lib/views'

/** All columns but the mark itself, and those that only few should see. */
function addView(
  look: Look,
  table: RecordOf<'table'>,
  name: string,
  mark: string,
  live: string,
): Fix {
  const columns = look.index
    .childrenOf(table.id, 'column')
    .flatMap((column) => (column.name === mark || isSensitive(column.name) ? [] : [column.name]))
  const list = columns.map(quoteIdent).join(', ')
  const options =
    serverOf(look) >= INVOKER_SINCE ? [{ name: 'security_invoker', value: 'true' }] : []
  const attributes = {
    query: `SELECT ${list}\nFROM ${sqlName(look.index, table)}\nWHERE ${live}`,
    options,
    comment: `Rows of ${table.name} that are not deleted.`,
  }
  return {
    title: `Add the view ${name}`,
    safe: true,
    calls: () => [
      call(objectAdd, {
        standard: givenFrom(look.profile),
        kind: 'view',
        parent: table.parent,
        name,
        attributes,
      }),
    ],
  }
}

export const tableActiveView = objectRule({
  id: 'table-active-view',
  area: 'programs',
  title: 'A view shows the rows that are not deleted',
  why: 'Where deleted rows stay in the table, every query must leave them out. A view does it once, and shows who forgot.',
  topics: {
    missing: 'Tables whose rows can be marked as deleted have the view',
    rows: 'The view leaves deleted rows out',
  },
  options: z.strictObject({}),
  on: ['table'],
  check(record, look, report) {
    const table = judgedTable(look, record.id)
    const { column, live } = look.profile.softDelete
    if (!table || !column || live === null) return
    const [mark] = look.index.inParent('column', table.id, column.name)
    if (!mark || tableFacts(look.index, table).role !== 'entity') return
    const name = activeViewName(look.profile, table.name)
    const found = look.named('relation', look.index.schemaName(table), name, table)
    const view = look.record(found?.id ?? null)
    if (view?.kind === 'view' || view?.kind === 'materialized-view') {
      if (namesIn(view.query).includes(column.name)) return
      report({
        topic: 'rows',
        message: `The view ${look.name(view)} does not ask for ${column.name}, so it shows deleted rows of ${look.name(table)}. Add WHERE ${live}.`,
        expected: `WHERE ${live}`,
      })
      return
    }
    if (view) return
    report({
      topic: 'missing',
      message: `${look.name(table)} has no view of the rows that are not deleted. Add ${name}, WHERE ${live}.`,
      expected: name,
      fix: addView(look, table, name, column.name, live),
    })
  },
})
