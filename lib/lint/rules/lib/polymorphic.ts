/** A pair of columns that refers to rows of several tables: which table, and which row. */
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import type { Look } from '@/lib/lint/look'
import { tableOf } from './table-of-thing'

type Column = RecordOf<'column'>

/** The row’s own key: the type beside it is that of the row. */
const isOwnKey = (look: Look, table: Id, id: Id) =>
  look.index
    .childrenOf(table, 'primary-key')
    .some(({ columns }) => columns.length === 1 && columns[0] === id)

/** Of user_id and user_type, where there is a table users: it refers to that one. */
function namesTable(look: Look, table: Id, stem: string): boolean {
  const around = look.index.get(table)
  return around?.kind === 'table' && tableOf(look, around, stem) !== null
}

/** Of entity_id the column entity_type. */
export function columnTypePartner(look: Look, table: Id, { name, id }: Column): Column | null {
  const stem = /^(.+)_(?:id|uuid)$/.exec(name)?.[1]
  if (stem === undefined || isOwnKey(look, table, id)) return null
  const found = look.index.inParent('column', table, `${stem}_type`)[0]
  return found?.kind === 'column' && !namesTable(look, table, stem) ? found : null
}

/** Said so by the architect. */
export const isPolymorphic = (look: Look, _table: Id, { id }: Column): boolean =>
  look.index.childrenOf(id, 'fact').some((fact) => fact.name === 'polymorphic')
