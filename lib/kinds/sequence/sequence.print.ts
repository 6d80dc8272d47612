import { quoteIdent } from '@/lib/sql/lex/identifier'
import type { RecordOf } from '../kind-map'
import type { Piece, PrintContext } from '../print-context'
import { sequenceClauses } from '../sequence-options'

/** A sequence and the table that it belongs to must have one owner before they are tied together. */
function ownership(record: RecordOf<'sequence'>, context: PrintContext): Piece[] {
  if (record.ownedBy === null) return []
  const column = context.get(record.ownedBy)
  const table = column.parent ? context.get(column.parent) : undefined
  if (!table) return []
  const name = context.name(record.id)
  const common = { record: record.id, attributes: ['ownedBy'] }
  const owner = 'owner' in table ? table.owner : null
  const pieces: Piece[] = []
  if (owner !== null && owner !== record.owner) {
    pieces.push({
      record: record.id,
      section: 'privileges',
      attributes: [],
      sql: `ALTER SEQUENCE ${name} OWNER TO ${quoteIdent(owner)}`,
    })
  }
  const target = `${context.name(table.id)}.${context.ident(column.id)}`
  const sql = `ALTER SEQUENCE ${name} OWNED BY ${target}`
  if (owner === null && record.owner === null) {
    pieces.push({ ...common, section: 'foreign keys', sql })
  } else {
    pieces.push({ ...common, section: 'privileges', sql, after: [record.id, table.id] })
  }
  return pieces
}

export function printSequence(record: RecordOf<'sequence'>, context: PrintContext): Piece[] {
  const clauses = sequenceClauses(record.options)
  if (record.type !== null) clauses.unshift(`AS ${context.type(record.type)}`)
  const rest = `${context.name(record.id)}${clauses.map((clause) => `\n  ${clause}`).join('')}`
  const create = record.unlogged ? 'CREATE UNLOGGED SEQUENCE' : 'CREATE SEQUENCE'
  const requires = record.unlogged ? [{ version: 15, feature: 'an unlogged sequence' }] : []
  const piece: Piece = {
    record: record.id,
    section: 'sequences',
    sql: `${create} ${rest}`,
    again: `${create} IF NOT EXISTS ${rest}`,
    requires,
  }
  return [piece, ...ownership(record, context)]
}
