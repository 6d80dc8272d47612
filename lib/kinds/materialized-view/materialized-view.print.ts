import { quoteIdent } from '@/lib/sql/lex/identifier'
import { printColumnNotes } from '../column-notes'
import { withOptions } from '../element-print'
import type { RecordOf } from '../kind-map'
import type { Piece, PrintContext } from '../print-context'

function statistics(view: RecordOf<'materialized-view'>, context: PrintContext): Piece[] {
  return view.columnStatistics.map(({ column, statistics: target }) => {
    const change = `ALTER COLUMN ${quoteIdent(column)} SET STATISTICS ${target}`
    const sql = `ALTER MATERIALIZED VIEW ${context.name(view.id)} ${change}`
    return { record: view.id, section: 'views', sql, again: sql, attributes: ['columnStatistics'] }
  })
}

export function printMaterializedView(
  view: RecordOf<'materialized-view'>,
  context: PrintContext,
): Piece[] {
  const columns = view.columns.length > 0 ? ` (${view.columns.map(quoteIdent).join(', ')})` : ''
  const method = view.accessMethod ? ` USING ${quoteIdent(view.accessMethod)}` : ''
  const tablespace = view.tablespace ? ` TABLESPACE ${quoteIdent(view.tablespace)}` : ''
  const name = `${context.name(view.id)}${columns}${method}${withOptions(view.options)}${tablespace}`
  const rest = `${name} AS\n${view.query}${view.populated ? '' : '\nWITH NO DATA'}`
  const piece: Piece = {
    record: view.id,
    section: 'views',
    sql: `CREATE MATERIALIZED VIEW ${rest}`,
    again: `CREATE MATERIALIZED VIEW IF NOT EXISTS ${rest}`,
  }
  return [piece, ...statistics(view, context), ...printColumnNotes(view, 'views', context)]
}
