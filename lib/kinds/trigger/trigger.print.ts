import { quoteIdent, quoteLiteral } from '@/lib/sql/lex/identifier'
import { enabledWords } from '../enabled'
import type { RecordOf } from '../kind-map'
import type { Piece, PrintContext } from '../print-context'

type Trigger = RecordOf<'trigger'>

function events(trigger: Trigger, context: PrintContext): string {
  const columns = trigger.columns.map((column) =>
    'id' in column ? context.ident(column.id) : quoteIdent(column.name),
  )
  const update = columns.length > 0 ? `UPDATE OF ${columns.join(', ')}` : 'UPDATE'
  const words = trigger.events.map((event) => (event === 'update' ? update : event.toUpperCase()))
  return `${trigger.timing.toUpperCase()} ${words.join(' OR ')}`
}

const DEFERRABLE = {
  no: [],
  immediate: ['DEFERRABLE INITIALLY IMMEDIATE'],
  deferred: ['DEFERRABLE INITIALLY DEFERRED'],
} as const

function transitions({ oldTable, newTable }: Trigger): string[] {
  const names: string[] = []
  if (oldTable !== null) names.push(`OLD TABLE AS ${quoteIdent(oldTable)}`)
  if (newTable !== null) names.push(`NEW TABLE AS ${quoteIdent(newTable)}`)
  return names.length > 0 ? [`REFERENCING ${names.join(' ')}`] : []
}

function clauses(trigger: Trigger, context: PrintContext): string[] {
  const { constraint, when } = trigger
  const table = trigger.parent === null ? '' : context.name(trigger.parent)
  return [
    `${events(trigger, context)} ON ${table}`,
    ...(constraint?.from ? [`FROM ${constraint.from}`] : []),
    ...(constraint ? DEFERRABLE[constraint.deferrable] : []),
    ...transitions(trigger),
    `FOR EACH ${trigger.row ? 'ROW' : 'STATEMENT'}`,
    ...(when === null ? [] : [`WHEN (${when})`]),
    `EXECUTE FUNCTION ${trigger.function}(${trigger.arguments.map(quoteLiteral).join(', ')})`,
  ]
}

/** CREATE OR REPLACE TRIGGER came with this version. */
const REPLACEABLE_SINCE = 14

export function printTrigger(trigger: Trigger, context: PrintContext): Piece[] {
  const body = clauses(trigger, context).join('\n  ')
  const name = quoteIdent(trigger.name)
  const common = { record: trigger.id, section: 'rules and triggers' as const }
  const pieces: Piece[] = []
  if (trigger.constraint) {
    pieces.push({ ...common, sql: `CREATE CONSTRAINT TRIGGER ${name}\n  ${body}` })
  } else {
    const again = `CREATE OR REPLACE TRIGGER ${name}\n  ${body}`
    const replaceable = context.version >= REPLACEABLE_SINCE ? { again } : {}
    pieces.push({ ...common, sql: `CREATE TRIGGER ${name}\n  ${body}`, ...replaceable })
  }
  if (trigger.enabled !== 'origin' && trigger.parent !== null) {
    const table = context.name(trigger.parent)
    const sql = `ALTER TABLE ${table} ${enabledWords(trigger.enabled)} TRIGGER ${name}`
    pieces.push({ ...common, sql, again: sql, attributes: ['enabled'] })
  }
  return pieces
}
