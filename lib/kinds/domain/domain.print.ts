import { quoteIdent } from '@/lib/sql/lex/identifier'
import type { RecordOf } from '../kind-map'
import type { Piece, PrintContext } from '../print-context'

export function printDomain(record: RecordOf<'domain'>, context: PrintContext): Piece[] {
  const clauses: string[] = []
  if (record.default !== null) clauses.push(`DEFAULT ${record.default}`)
  if (record.notNull) {
    const { name } = record.notNull
    clauses.push(name === null ? 'NOT NULL' : `CONSTRAINT ${quoteIdent(name)} NOT NULL`)
  }
  const covers: Piece['covers'] = []
  for (const part of context.parts(record.id)) {
    const clause = context.isDetached(part.id) ? null : context.inline(part)
    if (clause === null) continue
    clauses.push(clause)
    covers.push(part.id)
  }
  const collation = record.collation ? ` COLLATE ${record.collation}` : ''
  const head = `CREATE DOMAIN ${context.name(record.id)} AS ${context.type(record.type)}${collation}`
  const sql = [head, ...clauses].join('\n  ')
  return [{ record: record.id, section: 'types', sql, covers }]
}
