import { enabledWords } from '../enabled'
import type { RecordOf } from '../kind-map'
import type { KindSpec } from '../kind-spec'
import type { Piece, PrintContext } from '../print-context'
import { nested, optionalSql, plain } from '../traversal'
import { visitAction } from './action'
import { ruleModel } from './model'
import { ruleMigrate } from './rule.migrate'
import { ruleElements, ruleReaders } from './rule.read'

function print(rule: RecordOf<'rule'>, context: PrintContext): Piece[] {
  if (rule.parent === null) return []
  const name = context.ident(rule.id)
  const table = context.name(rule.parent)
  const lines = [
    `RULE ${name} AS ON ${rule.event.toUpperCase()} TO ${table}`,
    ...(rule.condition === null ? [] : [`WHERE ${rule.condition}`]),
    `DO ${rule.instead ? 'INSTEAD' : 'ALSO'} ${rule.action}`,
  ].join('\n  ')
  const common = { record: rule.id, section: 'rules and triggers' as const }
  const pieces: Piece[] = [
    { ...common, sql: `CREATE ${lines}`, again: `CREATE OR REPLACE ${lines}` },
  ]
  if (rule.enabled !== 'origin') {
    const sql = `ALTER TABLE ${table} ${enabledWords(rule.enabled)} RULE ${name}`
    pieces.push({ ...common, sql, again: sql, attributes: ['enabled'] })
  }
  return pieces
}

export const ruleKind: KindSpec<'rule'> = {
  kind: 'rule',
  label: 'Rule',
  scope: 'model',
  model: ruleModel,
  spaces: [{ space: 'rule', scope: 'parent' }],
  attributes: {
    name: plain('Name'),
    event: plain('Event'),
    instead: plain('Instead'),
    condition: optionalSql('Condition', 'expression'),
    action: nested('Action', visitAction),
    enabled: plain('Enabled'),
    comment: plain('Comment'),
  },
  readers: ruleReaders,
  elements: ruleElements,
  within: ['table', 'view'],
  print,
  phrase: (record, context) =>
    record.parent ? `RULE ${context.ident(record.id)} ON ${context.name(record.parent)}` : '',
  migrate: ruleMigrate,
}
