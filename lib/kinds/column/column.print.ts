import { quoteIdent } from '@/lib/sql/lex/identifier'
import { foreignOptions, printOptions } from '../element-print'
import type { RecordOf } from '../kind-map'
import type { Piece, PrintContext } from '../print-context'
import { sequenceClauses } from '../sequence-options'
import { overrides } from './column.inherit'

type Column = RecordOf<'column'>

function identity(column: Column, context: PrintContext): string {
  if (!column.identity) return ''
  const { always, sequence, options } = column.identity
  const clauses = sequenceClauses(options)
  if (sequence && column.parent)
    clauses.unshift(`SEQUENCE NAME ${context.nameBeside(column.parent, sequence)}`)
  const words = clauses.length > 0 ? ` (${clauses.join(' ')})` : ''
  return ` GENERATED ${always ? 'ALWAYS' : 'BY DEFAULT'} AS IDENTITY${words}`
}

function notNull(column: Column): string {
  if (!column.notNull || column.notNull.notValid) return ''
  const named = column.notNull.name ? ` CONSTRAINT ${quoteIdent(column.notNull.name)}` : ''
  return `${named} NOT NULL${column.notNull.noInherit ? ' NO INHERIT' : ''}`
}

/** A default that mentions what needs the table first is set once both are there. */
const defaultIsApart = (column: Column, context: PrintContext) => context.isDetached(column.id)

function clauses(column: Column, context: PrintContext): string {
  let sql = ''
  if (column.storage) sql += ` STORAGE ${column.storage.toUpperCase()}`
  if (column.compression) sql += ` COMPRESSION ${quoteIdent(column.compression)}`
  sql += foreignOptions(column.foreignOptions)
  if (column.collation) sql += ` COLLATE ${column.collation}`
  if (column.default !== null && !defaultIsApart(column, context))
    sql += ` DEFAULT ${column.default}`
  if (column.generated) {
    const { expression, stored } = column.generated
    sql += ` GENERATED ALWAYS AS (${expression}) ${stored ? 'STORED' : 'VIRTUAL'}`
  }
  return sql + identity(column, context) + notNull(column)
}

/** STORAGE in CREATE TABLE came with version 16; before, it is set afterwards. */
const storageInline = (context: PrintContext) => context.version >= 16

export function inlineColumn(column: Column, context: PrintContext): string | null {
  if (column.inherited) return null
  const shown = storageInline(context) ? column : { ...column, storage: null }
  const table = column.parent ? context.get(column.parent) : undefined
  const typed = context.is(table, 'table') && table.ofType !== null && !table.attached
  if (typed) {
    const options = clauses({ ...shown, collation: null }, context)
    return options === '' ? null : `${context.ident(column.id)} WITH OPTIONS${options}`
  }
  return `${context.ident(column.id)} ${context.type(column.type)}${clauses(shown, context)}`
}

function changes(column: Column, context: PrintContext): string[] {
  const out = column.inherited ? overrides(column, context) : []
  if (!column.inherited && column.storage && !storageInline(context)) {
    out.push(`SET STORAGE ${column.storage.toUpperCase()}`)
  }
  if (column.statistics !== null) out.push(`SET STATISTICS ${column.statistics}`)
  if (column.options.length > 0) out.push(`SET (${printOptions(column.options)})`)
  return out
}

export function printColumn(column: Column, context: PrintContext): Piece[] {
  const { parent } = column
  if (!parent) return []
  const alter = (sql: string, attributes: string[]): Piece => ({
    record: column.id,
    section: 'tables',
    sql,
    again: sql,
    attributes,
    after: [parent],
  })
  const head = `ALTER TABLE ONLY ${context.name(parent)}`
  const pieces = changes(column, context).map((what) =>
    alter(`${head} ALTER COLUMN ${context.ident(column.id)} ${what}`, ['statistics']),
  )
  if (column.default !== null && defaultIsApart(column, context) && !column.inherited) {
    pieces.push(
      alter(`${head} ALTER COLUMN ${context.ident(column.id)} SET DEFAULT ${column.default}`, [
        'default',
      ]),
    )
  }
  if (column.notNull?.notValid) {
    const name = column.notNull.name ? `CONSTRAINT ${quoteIdent(column.notNull.name)} ` : ''
    pieces.push(
      alter(`${head} ADD ${name}NOT NULL ${context.ident(column.id)} NOT VALID`, ['notNull']),
    )
  }
  return pieces
}
