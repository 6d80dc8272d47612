import { quoteIdent } from '@/lib/sql/lex/identifier'
import { printEntry, withOptions } from '../element-print'
import { indexAfterthoughts } from '../key'
import type { RecordOf } from '../kind-map'
import type { Piece, PrintContext, Section } from '../print-context'

type Index = RecordOf<'index'>

/** ONLY says something where there are partitions. */
function onlyWord(index: Index, context: PrintContext): string {
  const table = index.parent ? context.get(index.parent) : undefined
  return index.only && context.is(table, 'table') && table.partitionBy ? 'ONLY ' : ''
}

function createIndex(index: Index, context: PrintContext): string {
  const { parent, elements, include } = index
  const on = `ON ${onlyWord(index, context)}${parent ? context.name(parent) : ''}`
  const method = index.method === 'btree' ? '' : ` USING ${quoteIdent(index.method)}`
  const entries = elements.map((element) => printEntry(element, context)).join(', ')
  let sql = `CREATE ${index.unique ? 'UNIQUE ' : ''}INDEX ${context.ident(index.id)} ${on}${method} (${entries})`
  if (include.length > 0) {
    sql += ` INCLUDE (${include.map(({ column, expression }) => (column ? context.ident(column) : expression)).join(', ')})`
  }
  if (index.nullsNotDistinct) sql += ' NULLS NOT DISTINCT'
  sql += withOptions(index.options)
  if (index.tablespace) sql += ` TABLESPACE ${quoteIdent(index.tablespace)}`
  if (index.predicate) sql += ` WHERE ${index.predicate}`
  return sql
}

function sectionOf(index: Index, context: PrintContext): Section {
  if (onlyWord(index, context) !== '' && context.hasAttached(index.id))
    return 'indexes of partitioned tables'
  const table = index.parent ? context.get(index.parent) : undefined
  return context.is(table, 'table') ? 'tables' : 'views'
}

export function printIndex(index: Index, context: PrintContext): Piece[] {
  const { parent } = index
  if (!parent) return []
  const sql = createIndex(index, context)
  const section = sectionOf(index, context)
  const statistics = index.elements.flatMap(({ statistics: target }, i): Piece[] => {
    if (target === null) return []
    const alter = `ALTER INDEX ${context.name(index.id)} ALTER COLUMN ${i + 1} SET STATISTICS ${target}`
    return [{ record: index.id, section, sql: alter, again: alter, attributes: ['statistics'] }]
  })
  const requires = index.nullsNotDistinct ? [{ version: 15, feature: 'NULLS NOT DISTINCT' }] : []
  return [
    {
      record: index.id,
      section,
      sql,
      again: sql.replace('INDEX ', 'INDEX IF NOT EXISTS '),
      requires,
    },
    ...statistics,
    ...indexAfterthoughts(index, context),
  ]
}
