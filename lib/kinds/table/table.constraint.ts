/** ALTER TABLE on constraints of any kind. */
import type { AlterTableCmd, ATAlterConstraint } from '@pgsql/types'
import { makeObjectName } from '../auto-name'
import type { Id } from '../common'
import type { AnyRecord, RecordOf } from '../kind-map'
import type { ElementReaders } from '../kind-spec'
import type { ReadContext } from '../read-context'
import { notNullColumn, ownColumn } from '../table-columns'

function add(command: AlterTableCmd, context: ReadContext, target: AnyRecord): void {
  if (command.def) context.element(command.def, target)
}

const isSame = (a: readonly Id[], b: readonly Id[]) =>
  a.length === b.length && a.every((id) => b.includes(id))

/** Foreign keys that rested on a key, when no other key of the same columns is left. */
function dropReferrers(gone: AnyRecord, context: ReadContext): void {
  if (!gone.parent || !(context.is(gone, 'primary-key') || context.is(gone, 'unique'))) return
  const table = gone.parent
  const keys = [...context.children(table, 'primary-key'), ...context.children(table, 'unique')]
  for (const other of context.referrers(table)) {
    if (!context.is(other, 'foreign-key') || other.table !== table) continue
    const rests = (columns: readonly Id[]) => isSame(columns, other.references)
    if (rests(gone.columns) && !keys.some(({ columns }) => rests(columns))) {
      context.remove(other.id)
    }
  }
}

function drop(command: AlterTableCmd, context: ReadContext, target: AnyRecord): void {
  const name = command.name ?? ''
  const constraint = context.child(target.id, 'constraint', name)
  if (constraint) {
    context.remove(constraint.id)
    if (command.behavior === 'DROP_CASCADE') dropReferrers(constraint, context)
    return
  }
  const column = notNullColumn(target, name, context)
  if (column) context.patch(ownColumn(target.id, column.name, context), { notNull: null })
  else if (command.missing_ok)
    context.skip(`constraint "${name}" does not exist, so there is nothing to drop`)
  else context.refuse(`constraint "${name}" does not exist`)
}

function validate(command: AlterTableCmd, context: ReadContext, target: AnyRecord): void {
  const name = command.name ?? ''
  const constraint = context.child(target.id, 'constraint', name)
  if (context.is(constraint, 'check')) context.patch(constraint, { notValid: false })
  else if (context.is(constraint, 'foreign-key')) context.patch(constraint, { notValid: false })
  else {
    const column = notNullColumn(target, name, context)
    if (!column?.notNull) throw context.refuse(`constraint "${name}" does not exist`)
    context.patch(ownColumn(target.id, column.name, context), {
      notNull: { ...column.notNull, notValid: false },
    })
  }
}

function foreignKeyChanges(change: ATAlterConstraint): Partial<RecordOf<'foreign-key'>> {
  const deferrable = change.initdeferred ? 'deferred' : change.deferrable ? 'immediate' : 'no'
  return {
    ...(change.alterDeferrability ? { deferrable } : {}),
    ...(change.alterEnforceability ? { notEnforced: change.is_enforced !== true } : {}),
  }
}

function alter(command: AlterTableCmd, context: ReadContext, target: AnyRecord): void {
  const change =
    command.def && 'ATAlterConstraint' in command.def ? command.def.ATAlterConstraint : {}
  const name = change.conname ?? ''
  const constraint = context.child(target.id, 'constraint', name)
  if (context.is(constraint, 'foreign-key')) {
    context.patch(constraint, foreignKeyChanges(change))
    return
  }
  const column = notNullColumn(target, name, context)
  if (!column?.notNull || !change.alterInheritability) {
    throw context.keep(`only a foreign key can be altered so, and "${name}" is none`)
  }
  context.patch(ownColumn(target.id, column.name, context), {
    notNull: { ...column.notNull, noInherit: change.noinherit ?? false },
  })
}

export const constraintElements: ElementReaders = {
  'AlterTableCmd:AT_AddConstraint': add,
  'AlterTableCmd:AT_DropConstraint': drop,
  'AlterTableCmd:AT_ValidateConstraint': validate,
  'AlterTableCmd:AT_AlterConstraint': alter,
  'Constraint:CONSTR_NOTNULL': (constraint, context, target) => {
    const [key] = constraint.keys ?? []
    const name = key && 'String' in key ? (key.String.sval ?? '') : ''
    const column = ownColumn(target.id, name, context)
    const derived = 'name' in target ? makeObjectName(target.name, name, 'not_null') : ''
    context.patch(column, {
      notNull: {
        name:
          constraint.conname && constraint.conname !== derived
            ? constraint.conname
            : (column.notNull?.name ?? null),
        noInherit: constraint.is_no_inherit ?? false,
        notValid: constraint.skip_validation ?? false,
      },
    })
  },
}
