import type { Constraint } from '@pgsql/types'
import { constraintName, onlyColumn } from '../auto-name'
import type { AnyRecord, RecordOf } from '../kind-map'
import type { KindSpec } from '../kind-spec'
import type { PrintContext } from '../print-context'
import type { ReadContext } from '../read-context'
import { plain, sql } from '../traversal'
import { checkMigrate } from './check.migrate'
import { checkModel } from './model'

type Check = RecordOf<'check'>

function autoName(constraint: Constraint, target: AnyRecord, context: ReadContext): string {
  if (!context.is(target, 'table')) return constraintName(context, target.id, null, 'check')
  const column = onlyColumn(constraint.raw_expr)
  const known = column !== null && context.column(target.id, column) !== undefined
  return constraintName(context, target.id, known ? column : null, 'check')
}

function read(constraint: Constraint, context: ReadContext, target: AnyRecord): void {
  const { source } = context
  const name = constraint.conname
    ? context.clip(constraint.conname)
    : autoName(constraint, target, context)
  if (context.child(target.id, 'constraint', name)) {
    context.refuse(`a constraint named "${name}" exists already`)
  }
  const at = source.find(['check'], source.tokenAt(constraint.location))
  context.add('check', target.id, {
    name,
    expression: context.sql(source.inParentheses(at), 'expression'),
    noInherit: constraint.is_no_inherit ?? false,
    notValid: (constraint.skip_validation ?? false) && !context.isCreating,
    notEnforced: constraint.is_enforced !== true,
    comment: null,
  })
}

function clause(check: Check, context: PrintContext): string {
  const inherit = check.noInherit ? ' NO INHERIT' : ''
  const enforced = check.notEnforced ? ' NOT ENFORCED' : ''
  return `CONSTRAINT ${context.ident(check.id)} CHECK (${check.expression})${inherit}${enforced}`
}

const isApart = (check: Check, context: PrintContext) =>
  (check.notValid && !check.notEnforced) || context.isDetached(check.id)

const owner = (check: Check, context: PrintContext) =>
  check.parent ? context.get(check.parent) : undefined

export const checkKind: KindSpec<'check'> = {
  kind: 'check',
  label: 'Check constraint',
  scope: 'model',
  model: checkModel,
  spaces: [
    { space: 'constraint', scope: 'parent' },
    { space: 'constraint in schema', scope: 'schema' },
  ],
  attributes: {
    name: plain('Name'),
    expression: sql('Expression', 'expression'),
    noInherit: plain('No inherit'),
    notValid: plain('Not valid'),
    notEnforced: plain('Not enforced'),
    comment: plain('Comment'),
  },
  within: ['table', 'domain'],
  elements: { 'Constraint:CONSTR_CHECK': read },
  inline: (check, context) => (isApart(check, context) ? null : clause(check, context)),
  print: (check, context) => {
    const parent = owner(check, context)
    if (!parent || !isApart(check, context)) return []
    const what = context.is(parent, 'domain') ? 'DOMAIN' : 'TABLE'
    const valid = check.notValid && !check.notEnforced ? ' NOT VALID' : ''
    const sqlText = `ALTER ${what} ${context.name(parent.id)}\n  ADD ${clause(check, context)}${valid}`
    const section = what === 'DOMAIN' ? 'types' : 'tables'
    return [{ record: check.id, section, sql: sqlText, after: [parent.id] }]
  },
  phrase: (check, context) => {
    const parent = owner(check, context)
    if (!parent) return ''
    const on = context.is(parent, 'domain') ? 'DOMAIN ' : ''
    return `CONSTRAINT ${context.ident(check.id)} ON ${on}${context.name(parent.id)}`
  },
  migrate: checkMigrate,
}
