import type { RuleStmt } from '@pgsql/types'
import type { Enabled } from '../enabled'
import type { AnyRecord } from '../kind-map'
import type { ElementReaders, Readers } from '../kind-spec'
import type { ReadContext } from '../read-context'
import { joinStatements, NOTHING, statementsOf } from './action'
import type { Rule } from './model'

const EVENTS: Partial<Record<NonNullable<RuleStmt['event']>, Rule['event']>> = {
  CMD_SELECT: 'select',
  CMD_INSERT: 'insert',
  CMD_UPDATE: 'update',
  CMD_DELETE: 'delete',
}

/** Token ranges of the condition and the action; DO and WHERE are reserved words, so they end what is before them. */
function definitionOf(
  node: RuleStmt,
  context: ReadContext,
): Pick<Rule, 'instead' | 'condition' | 'action'> {
  const { source } = context
  const start = source.tokenAt(node.relation?.location)
  const to = source.find(['do'], start)
  const where = source.find(['where'], start, to)
  const from = source.is(to + 1, 'also', 'instead') ? to + 2 : to + 1
  const action = source.slice(from, source.tokens.length)
  const statements = statementsOf(action).map((text) => context.sql(text, 'statement'))
  return {
    instead: node.instead ?? false,
    condition: where < 0 ? null : context.sql(source.slice(where + 1, to), 'expression'),
    action: (node.actions ?? []).length === 0 ? NOTHING : joinStatements(statements),
  }
}

/** The rule that makes a relation a view. */
function readReturn(node: RuleStmt, target: AnyRecord, context: ReadContext): void {
  const { action } = definitionOf(node, context)
  if (!context.is(target, 'view')) context.keep('a rule ON SELECT turns a table into a view')
  if (!node.replace) context.refuse(`view "${target.name}" has its rule ON SELECT already`)
  context.patch(target, { query: action, recursive: false })
}

export const ruleReaders: Readers = {
  RuleStmt(node, context) {
    const target = context.relation(node.relation)
    const name = context.clip(node.rulename ?? '')
    const event = EVENTS[node.event ?? 'CMD_UNKNOWN']
    if (!event)
      return context.refuse(`rule "${name}" is for no event that PostgreSQL has rules for`)
    if (event === 'select') return readReturn(node, target, context)
    const definition = { event, ...definitionOf(node, context), enabled: 'origin' as const }
    const taken = context.child(target.id, 'rule', name)
    if (!taken) context.add('rule', target.id, { name, ...definition, comment: null })
    else if (node.replace && context.is(taken, 'rule')) context.patch(taken, definition)
    else
      context.refuse(`rule "${name}" exists already on "${node.relation?.relname}"; drop it first`)
  },
}

const set =
  (enabled: Enabled): NonNullable<ElementReaders['AlterTableCmd']> =>
  (command, context, target) => {
    const name = command.name ?? ''
    const rule = context.child(target.id, 'rule', name)
    if (context.is(rule, 'rule')) context.patch(rule, { enabled })
    else context.refuse(`"${'name' in target ? target.name : ''}" has no rule "${name}"`)
  }

export const ruleElements: ElementReaders = {
  'AlterTableCmd:AT_EnableRule': set('origin'),
  'AlterTableCmd:AT_DisableRule': set('disabled'),
  'AlterTableCmd:AT_EnableReplicaRule': set('replica'),
  'AlterTableCmd:AT_EnableAlwaysRule': set('always'),
}
