import { quoteIdent, quoteLiteral } from '@/lib/sql/lex/identifier'
import type { Id } from '../common'
import { enabledWords } from '../enabled'
import type { RecordOf } from '../kind-map'
import type { Piece, PrintContext } from '../print-context'
import { originalTrigger } from './ancestor'

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

const COMMON = { section: 'rules and triggers' as const }

function creation(trigger: Trigger, context: PrintContext): Piece {
  const body = clauses(trigger, context).join('\n  ')
  const name = context.ident(trigger.id)
  const piece = { ...COMMON, record: trigger.id }
  if (trigger.constraint) return { ...piece, sql: `CREATE CONSTRAINT TRIGGER ${name}\n  ${body}` }
  const again = `CREATE OR REPLACE TRIGGER ${name}\n  ${body}`
  const replaceable = context.version >= REPLACEABLE_SINCE ? { again } : {}
  return { ...piece, sql: `CREATE TRIGGER ${name}\n  ${body}`, ...replaceable }
}

function switching(trigger: Trigger, table: Id, context: PrintContext): Piece {
  const change = `${enabledWords(trigger.enabled)} TRIGGER ${context.ident(trigger.id)}`
  const sql = `ALTER TABLE ${context.name(table)} ${change}`
  const original = trigger.inherited ? originalTrigger(table, trigger.name, context) : undefined
  // The parent's own switch reaches its partitions, so it comes first.
  const order = original ? { after: [original.id] } : {}
  return { ...COMMON, record: trigger.id, sql, again: sql, attributes: ['enabled'], ...order }
}

export function printTrigger(trigger: Trigger, context: PrintContext): Piece[] {
  if (trigger.parent === null) return []
  if (trigger.inherited) return [switching(trigger, trigger.parent, context)]
  const created = creation(trigger, context)
  return trigger.enabled === 'origin'
    ? [created]
    : [created, switching(trigger, trigger.parent, context)]
}
