import { quoteIdent } from '@/lib/sql/lex/identifier'
import { printColumnNotes } from '../column-notes'
import { withOptions } from '../element-print'
import type { RecordOf } from '../kind-map'
import type { Piece, PrintContext, Requirement } from '../print-context'

function columnDefaults(view: RecordOf<'view'>, context: PrintContext): Piece[] {
  return view.columnDefaults.map(({ column, default: value }) => {
    const change = `ALTER COLUMN ${quoteIdent(column)} SET DEFAULT ${value}`
    const sql = `ALTER VIEW ${context.name(view.id)} ${change}`
    return { record: view.id, section: 'views', sql, again: sql, attributes: ['columnDefaults'] }
  })
}

const requirements = (view: RecordOf<'view'>): Requirement[] =>
  view.options.some(({ name }) => name === 'security_invoker')
    ? [{ version: 15, feature: 'security_invoker' }]
    : []

export function printView(view: RecordOf<'view'>, context: PrintContext): Piece[] {
  const columns = view.columns.length > 0 ? ` (${view.columns.map(quoteIdent).join(', ')})` : ''
  const form = view.recursive ? 'RECURSIVE VIEW' : 'VIEW'
  const head = `${form} ${context.name(view.id)}${columns}${withOptions(view.options)} AS`
  const piece: Piece = {
    record: view.id,
    section: 'views',
    sql: `CREATE ${head}\n${view.query}`,
    again: `CREATE OR REPLACE ${head}\n${view.query}`,
    requires: requirements(view),
  }
  return [piece, ...columnDefaults(view, context), ...printColumnNotes(view, 'views', context)]
}
