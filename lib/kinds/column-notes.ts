/** Comments on the columns of a relation whose columns have no records of their own. */
import { quoteIdent, quoteLiteral } from '@/lib/sql/lex/identifier'
import type { AnyRecord } from './kind-map'
import type { Piece, PrintContext, Section } from './print-context'

export function printColumnNotes(
  record: Extract<AnyRecord, { columnComments: unknown }>,
  section: Section,
  context: PrintContext,
): Piece[] {
  return record.columnComments.map(({ column, comment }) => {
    const address = `${context.name(record.id)}.${quoteIdent(column)}`
    const sql = `COMMENT ON COLUMN ${address} IS ${quoteLiteral(comment)}`
    return { record: record.id, section, sql, again: sql, attributes: ['columnComments'] }
  })
}
