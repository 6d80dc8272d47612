/** The columns that a new relation needs: of the referenced key's types, named as the standard says. */
import type { DocumentIndex } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { foreignKeyColumn } from '@/lib/standards/naming'
import type { Profile, RelationMeaning } from '@/lib/standards/schema'
import { blankColumn, plainNotNull } from '../blank'
import { freeColumnName, newColumn, standardTail } from './columns'
import type { Work } from './work'

type Column = RecordOf<'column'>

interface Wish {
  readonly profile: Profile
  readonly table: RecordOf<'table'>
  readonly target: RecordOf<'table'>
  readonly to: readonly Column[]
  readonly meaning: RelationMeaning
  readonly role: string | null
}

/** What a column refers to, if it does: the other column. */
function referent(index: DocumentIndex, column: Column): Id | null {
  for (const key of index.childrenOf(column.parent, 'foreign-key')) {
    const at = key.columns.indexOf(column.id)
    if (at >= 0) return key.references[at] ?? null
  }
  return null
}

/** Of a key of several columns, one that both tables have anyway: the tenant of an order and of its lines. */
function shared(index: DocumentIndex, wish: Wish, to: Column): Column | null {
  if (wish.to.length < 2 || wish.role !== null || wish.table.id === wish.target.id) return null
  const meant = referent(index, to)
  const own = index.childrenOf(wish.table.id, 'column')
  if (meant === null) return null
  return own.find((column) => column.name === to.name && referent(index, column) === meant) ?? null
}

function nameFor(index: DocumentIndex, wish: Wish, to: Column): string {
  const { profile, table, target, role } = wish
  const itself = table.id === target.id
  const ownName = wish.to.length > 1 && role === null && !itself && referent(index, to) !== null
  if (ownName) return to.name
  return foreignKeyColumn(profile, { table: target.name, key: to.name, role, itself })
}

export function referringColumns(work: Work, wish: Wish): Column[] {
  const { table, profile, meaning } = wish
  const before = standardTail(work.index, table.id, profile)
  return wish.to.map((to) => {
    const known = shared(work.index, wish, to)
    if (known) return known
    const name = freeColumnName(work.index, table.id, nameFor(work.index, wish, to))
    const column = newColumn(work.index, table.id, before, {
      ...blankColumn(name, to.type),
      collation: to.collation,
      notNull: meaning === 'optional' ? null : plainNotNull,
    })
    work.add(column)
    return column
  })
}
