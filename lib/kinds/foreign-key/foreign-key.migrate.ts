import { byAttribute } from '../by-attribute'
import type { Id } from '../common'
import type { RecordOf } from '../kind-map'
import { addConstraint, dropConstraint, renameConstraint } from '../migrate-constraint'
import type { Alter, MigrateSpec } from '../migrate-spec'
import type { PrintContext } from '../print-context'

const ENFORCED_SINCE = 18

const alterConstraint = ({ is, after }: Alter<'foreign-key'>, words: string) =>
  `ALTER TABLE ${is.parent ? after.name(is.parent) : ''} ALTER CONSTRAINT ${after.ident(is.id)} ${words}`

const DEFERRABLE = {
  no: 'NOT DEFERRABLE',
  immediate: 'DEFERRABLE INITIALLY IMMEDIATE',
  deferred: 'DEFERRABLE INITIALLY DEFERRED',
} as const

function notValid({ is, changed, after }: Alter<'foreign-key'>) {
  if (changed.has('notEnforced')) return []
  if (is.notValid) return { anew: 'a constraint that was validated stays so' }
  return [
    `ALTER TABLE ${is.parent ? after.name(is.parent) : ''} VALIDATE CONSTRAINT ${after.ident(is.id)}`,
  ]
}

function notEnforced(change: Alter<'foreign-key'>) {
  if (change.after.version < ENFORCED_SINCE || change.is.notValid)
    return { anew: 'this version cannot switch a foreign key' }
  return [alterConstraint(change, change.is.notEnforced ? 'NOT ENFORCED' : 'ENFORCED')]
}

/** The key or unique index underneath: PostgreSQL takes the first that has these columns. */
function restsOn(key: RecordOf<'foreign-key'>, context: PrintContext): Id[] {
  const wanted = [...key.references].sort().join()
  const fits = (columns: readonly (Id | null)[]) => [...columns].sort().join() === wanted
  const keys = [
    ...context.children(key.table, 'primary-key'),
    ...context.children(key.table, 'unique'),
  ].filter(({ columns }) => fits(columns))
  const indexes = context
    .children(key.table, 'index')
    .filter(({ unique, elements }) => unique && fits(elements.map(({ column }) => column)))
  return [...keys, ...indexes].map(({ id }) => id)
}

export const foreignKeyMigrate: MigrateSpec<'foreign-key'> = {
  section: 'foreign keys',
  drops: 'first',
  apart: true,
  sensitive: new Set(['columns', 'references']),
  restsOn,
  alter: byAttribute({
    deferrable: (change) => [alterConstraint(change, DEFERRABLE[change.is.deferrable])],
    notEnforced,
    notValid,
  }),
  add: addConstraint,
  drop: dropConstraint,
  rename: renameConstraint,
}
