import { printSetting } from '@/lib/sql/ast/setting'
import { dollarQuote, quoteIdent, quoteLiteral } from '@/lib/sql/lex/identifier'
import { inputTypes, printArgument } from '../arguments'
import type { RecordOf } from '../kind-map'
import type { Piece, PrintContext, Requirement } from '../print-context'

type Routine = RecordOf<'routine'>

const WIDE = 80

/** On one line while it is short. */
function list(items: readonly string[]): string {
  const line = items.join(', ')
  return line.length <= WIDE ? `(${line})` : `(\n  ${items.join(',\n  ')}\n)`
}

function returnsClause(record: Routine, context: PrintContext): string[] {
  const columns = record.arguments.filter(({ mode }) => mode === 'table')
  if (columns.length > 0) {
    return [`RETURNS TABLE${list(columns.map((column) => printArgument(column, context)))}`]
  }
  if (record.returns === null) return []
  return [`RETURNS ${record.returns.setOf ? 'SETOF ' : ''}${context.type(record.returns.type)}`]
}

function options(record: Routine, context: PrintContext): string[] {
  const words: string[] = []
  if (record.form === 'window') words.push('WINDOW')
  if (record.volatility !== 'volatile') words.push(record.volatility.toUpperCase())
  if (record.strict) words.push('STRICT')
  if (record.securityDefiner) words.push('SECURITY DEFINER')
  if (record.leakproof) words.push('LEAKPROOF')
  if (record.parallel !== 'unsafe') words.push(`PARALLEL ${record.parallel.toUpperCase()}`)
  if (record.cost !== null) words.push(`COST ${record.cost}`)
  if (record.rows !== null) words.push(`ROWS ${record.rows}`)
  if (record.support !== null) words.push(`SUPPORT ${record.support}`)
  const lines = words.length > 0 ? [words.join(' ')] : []
  if (record.transforms.length > 0) {
    const types = record.transforms.map((type) => `FOR TYPE ${context.type(type)}`)
    lines.unshift(`TRANSFORM ${types.join(', ')}`)
  }
  return [...lines, ...record.settings.map(printSetting)]
}

function bodyClause(record: Routine): string {
  const { body } = record
  if (body.form === 'sql') return body.sql
  if (body.symbol === null) return `AS ${dollarQuote(body.source)}`
  return `AS ${quoteLiteral(body.source)}, ${quoteLiteral(body.symbol)}`
}

function requirements(record: Routine): Requirement[] {
  const out: Requirement[] = []
  if (record.body.form === 'sql') {
    out.push({ version: 14, feature: 'a routine body in standard SQL' })
  }
  if (record.form === 'procedure' && record.arguments.some(({ mode }) => mode === 'out')) {
    out.push({ version: 14, feature: 'OUT arguments of a procedure' })
  }
  return out
}

export function printRoutine(record: Routine, context: PrintContext): Piece[] {
  const word = record.form === 'procedure' ? 'PROCEDURE' : 'FUNCTION'
  const inputs = record.arguments.filter(({ mode }) => mode !== 'table')
  const head = `${context.name(record.id)}${list(inputs.map((input) => printArgument(input, context)))}`
  const language = record.language === null ? [] : [`LANGUAGE ${quoteIdent(record.language)}`]
  const rest = [
    head,
    ...returnsClause(record, context),
    ...language,
    ...options(record, context),
    bodyClause(record),
  ].join('\n')
  return [
    {
      record: record.id,
      section: 'routines',
      sql: `CREATE ${word} ${rest}`,
      again: `CREATE OR REPLACE ${word} ${rest}`,
      requires: requirements(record),
    },
  ]
}

export function routinePhrase(record: Routine, context: PrintContext): string {
  const types = inputTypes(record.arguments).map((type) => context.type(type))
  const word = record.form === 'procedure' ? 'PROCEDURE' : 'FUNCTION'
  return `${word} ${context.name(record.id)}(${types.join(', ')})`
}
