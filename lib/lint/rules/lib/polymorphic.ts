/** A pair of columns that refers to rows of several tables: which table, and which row. */
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import type { Look } from '@/lib/lint/look'

type Column = RecordOf<'column'>

/** Of entity_id the column entity_type. */
export function columnTypePartner(look: Look, table: Id, { name }: Column): Column | null {
  const stem = /^(.+)_(?:id|uuid)$/.exec(name)?.[1]
  if (stem === undefined) return null
  const found = look.index.inParent('column', table, `${stem}_type`)[0]
  return found?.kind === 'column' ? found : null
}

/** Said so by the architect. */
export const isPolymorphic = (look: Look, _table: Id, { id }: Column): boolean =>
  look.index.childrenOf(id, 'fact').some((fact) => fact.name === 'polymorphic')
