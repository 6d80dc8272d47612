/** What the names of a table's constraints are made of. */
import { makeObjectName } from '@/lib/kinds/auto-name'
import type { Id } from '@/lib/kinds/common'
import { shortened } from '@/lib/standards/accepted-name'
import type { Look } from '../../look'

export interface ConstraintColumns {
  readonly names: readonly string[]
  readonly joined: string
  readonly ways: readonly (readonly string[])[]
}

export function constraintColumns(look: Look, ids: readonly Id[]): ConstraintColumns {
  const { accepts } = look.profile
  // While several people edit, a constraint may point at a column that went elsewhere, so the question is noted.
  const names = ids.flatMap((id) => {
    const column = look.record(id)
    return column?.kind === 'column' ? [column.name] : []
  })
  return {
    names,
    joined: names.join('_'),
    ways: names.map((name) => shortened(name, accepts.shortened)),
  }
}

/** Whether PostgreSQL made the name up because nobody gave one. */
export function isAutomaticName(
  name: string,
  table: string,
  columns: string | null,
  label: string,
): boolean {
  const made = makeObjectName(table, columns, label)
  return name === made || (name.startsWith(made) && /^\d{1,3}$/.test(name.slice(made.length)))
}
