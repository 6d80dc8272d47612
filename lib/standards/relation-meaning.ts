/**
 * What a relation means and what happens to its rows when the other row goes. The architect's word comes first; else names
 * and nullability tell, and where they tell nothing, several actions are as good.
 */
import type { Action } from '@/lib/kinds/foreign-key/model'
import { entityOf } from './entity'
import type { Profile, RelationMeaning } from './schema'
import { singular } from './words'

export interface RelationForm {
  readonly table: string
  readonly target: string
  readonly columns: readonly string[]
  /** A row may be without it. */
  readonly optional: boolean
  /** The table ties rows of others together. */
  readonly junction: boolean
}

export interface ExpectedAction {
  /** Null: it cannot be told. */
  readonly meaning: RelationMeaning | null
  readonly expected: Action
  readonly allowed: readonly Action[]
}

const KEY_END = /_(?:id|uuid|key|code)$/

/** What the other row is to this one, where that is not its name: of owner_id, which refers to users, owner. */
function relationRole(profile: Profile, { target, columns }: RelationForm): string | null {
  const [column] = columns
  if (column === undefined || columns.length > 1) return null
  const one = singular(entityOf(profile, target))
  const stem = column.replace(KEY_END, '')
  if (stem === one || one.endsWith(`_${stem}`) || one.startsWith(`${stem}_`)) return null
  const role = stem.endsWith(`_${one}`) ? stem.slice(0, -one.length - 1) : stem
  return role === '' ? null : role
}

/** The table is named as a part of the other: order_items of orders. */
function isPart(profile: Profile, { table, target }: RelationForm): boolean {
  const whole = singular(entityOf(profile, target))
  return entityOf(profile, table).startsWith(`${whole}_`)
}

const SET_NULL: readonly Action[] = ['set null']

const isTenant = (columns: readonly string[]) => columns.includes('tenant_id')
/** Who did something to a row is no part of what it ties together. */
const isDoer = (columns: readonly string[]) => columns.some((name) => name.endsWith('_by'))

function guessed(profile: Profile, form: RelationForm): RelationMeaning | null {
  const { table, columns, optional, junction } = form
  if (optional) return 'optional'
  if (isTenant(columns)) return 'reference'
  if (isDoer(columns)) return null
  const hasRole = relationRole(profile, form) !== null
  if (junction || (isPart(profile, form) && !hasRole)) return 'owned'
  const { critical, unsaid } = profile.relations
  if (critical.includes(singular(entityOf(profile, table)))) return 'reference'
  return hasRole ? null : unsaid
}

/** Refusing the deletion harms no row, where the standard refuses it for what matters. */
const orRefuse = (reference: Action, action: Action): Action[] =>
  reference === 'restrict' ? [action, 'restrict'] : [action]

export function expectedAction(
  profile: Profile,
  form: RelationForm,
  said: RelationMeaning | null,
): ExpectedAction {
  const { onDelete } = profile.relations
  const meaning = said ?? guessed(profile, form)
  if (meaning === null) {
    const expected = onDelete.reference
    const other: Action = expected === 'no action' ? 'restrict' : onDelete.owned
    return { meaning, expected, allowed: [expected, other] }
  }
  const isNull = meaning === 'optional' && form.optional
  const expected = meaning === 'optional' && !isNull ? onDelete.reference : onDelete[meaning]
  const allowed = said === null && isNull ? orRefuse(onDelete.reference, expected) : [expected]
  // Written out or not, rows that others need stay.
  if (expected !== 'no action') return { meaning, expected, allowed }
  return { meaning, expected, allowed: [...allowed, 'restrict', ...(isNull ? SET_NULL : [])] }
}
