import type { Constraint } from '@pgsql/types'
import { stringsOf } from '@/lib/sql/ast/node'
import { constraintName, joinNames } from '../auto-name'
import type { Id } from '../common'
import { columnIds, deferrableOf } from '../key'
import type { AnyRecord, RecordOf } from '../kind-map'
import type { ReadContext } from '../read-context'
import type { Action } from './model'

const ACTIONS: Readonly<Record<string, Action>> = {
  a: 'no action',
  r: 'restrict',
  c: 'cascade',
  n: 'set null',
  d: 'set default',
}

/** Without a list of columns, the primary key is meant. */
function referenced(constraint: Constraint, target: RecordOf<'table'>, context: ReadContext): Id[] {
  if (constraint.pk_attrs) return columnIds(constraint.pk_attrs, target.id, context)
  let table = target
  for (;;) {
    const [key] = context.children(table.id, 'primary-key')
    if (key) return key.columns
    const parent = table.bound === null ? undefined : table.parents[0]
    const above = parent ? context.get(parent) : undefined
    if (!context.is(above, 'table'))
      return context.refuse(`table "${target.name}" has no primary key to refer to`)
    table = above
  }
}

export function readForeignKey(
  constraint: Constraint,
  context: ReadContext,
  target: AnyRecord,
): void {
  if (!context.is(target, 'table')) throw context.keep(`a ${target.kind} cannot have a foreign key`)
  const table = context.relation(constraint.pktable)
  if (!context.is(table, 'table'))
    throw context.refuse(`"${constraint.pktable?.relname}" is not a table`)
  const columns = columnIds(constraint.fk_attrs, target.id, context)
  const references = referenced(constraint, table, context)
  if (columns.length !== references.length) {
    context.refuse(`it has ${columns.length} columns but refers to ${references.length}`)
  }
  const name = constraint.conname
    ? context.clip(constraint.conname)
    : constraintName(context, target.id, joinNames(stringsOf(constraint.fk_attrs)), 'fkey')
  if (context.child(target.id, 'constraint', name)) {
    context.refuse(`a constraint named "${name}" exists already`)
  }
  context.add('foreign-key', target.id, {
    name,
    columns,
    table: table.id,
    references,
    match: constraint.fk_matchtype === 'f' ? 'full' : 'simple',
    onUpdate: ACTIONS[constraint.fk_upd_action ?? 'a'] ?? 'no action',
    onDelete: ACTIONS[constraint.fk_del_action ?? 'a'] ?? 'no action',
    onDeleteColumns: columnIds(constraint.fk_del_set_cols, target.id, context),
    period: constraint.fk_with_period ?? false,
    deferrable: deferrableOf(constraint),
    notValid: (constraint.skip_validation ?? false) && !context.isCreating,
    notEnforced: constraint.is_enforced !== true,
    only: context.only && target.partitionBy !== null,
    comment: null,
  })
}
