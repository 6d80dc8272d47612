/** A pair of columns that refers to rows of several tables: which table, and which row. */
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import type { Look } from '@/lib/lint/look'
import { typeParts } from './column-form'
import { tableOf } from './table-of-thing'

type Column = RecordOf<'column'>

/** Words for whatever it may be: entity, owner. They lead to several tables even if one bears their name. */
const ANYTHING =
  /(?:^|_)(?:entity|object|subject|target|resource|owner|record|parent|source|actor|model|content|related)$/

/** A key that this database gives out. What another system calls its things is mostly text. */
const KEY_TYPE = /^(?:uuid|smallint|integer|bigint)$/

const isIn = (look: Look, table: Id, kind: 'primary-key' | 'foreign-key', id: Id) =>
  look.index
    .childrenOf(table, kind)
    .some(({ columns }) => columns.includes(id) && (kind === 'foreign-key' || columns.length === 1))

/** Of user_id, or billing_user_id, where there is a table users: it refers to that one, and the type beside it is a word of its own. */
function namesTable(look: Look, table: Id, stem: string): boolean {
  const around = look.index.get(table)
  if (around?.kind !== 'table') return false
  const words = stem.split('_')
  return words.some((_, at) => tableOf(look, around, words.slice(at).join('_')) !== null)
}

/** Of entity_id the column entity_type. A row’s own key, or what a foreign key leads to one table, is no half of such a pair. */
export function columnTypePartner(
  look: Look,
  table: Id,
  { name, id, type }: Column,
): Column | null {
  const stem = /^(.+)_(?:id|uuid)$/.exec(name)?.[1]
  if (stem === undefined) return null
  const partner = look.index.inParent('column', table, `${stem}_type`)[0]
  if (partner?.kind !== 'column') return null
  if (isIn(look, table, 'primary-key', id) || isIn(look, table, 'foreign-key', id)) return null
  if (ANYTHING.test(stem)) return partner
  // What can be commented on is commentable, whatever its key.
  const isKey = stem.endsWith('able') || KEY_TYPE.test(typeParts(type).base)
  return isKey && !namesTable(look, table, stem) ? partner : null
}

/** Said so by the architect. */
export const isPolymorphic = (look: Look, { id }: Column): boolean =>
  look.index.childrenOf(id, 'fact').some((fact) => fact.name === 'polymorphic')
