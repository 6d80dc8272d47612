/** Many to many: a table between the two that refers to both. */
import { newId } from '@/lib/document/new-id'
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { makeRecord } from '@/lib/kinds/visit-record'
import { entityOf } from '@/lib/standards/entity'
import { junctionName, primaryKeyName } from '@/lib/standards/naming'
import type { Profile } from '@/lib/standards/schema'
import { singular } from '@/lib/standards/words'
import { blankKey } from '../blank'
import { freeName } from '../naming'
import { rankBefore } from '../place'
import { keepApart } from './keep-apart'
import { newTable } from './new-table'
import { placeObjects } from './placements'
import { addIndex, addReference } from './reference'
import { addUnique } from './unique'
import type { Work } from './work'

interface JunctionWish {
  readonly profile: Profile
  readonly table: Id
  readonly target: Id
  readonly role: string | null
  readonly name: string | null
  readonly place: { readonly diagram: Id; readonly x: number; readonly y: number } | null
  readonly id?: Id | undefined
}

type Table = RecordOf<'table'>

export function addJunction(work: Work, wish: JunctionWish): void {
  const one = work.index.get(wish.table)
  const other = work.index.get(wish.target)
  if (one?.kind !== 'table' || other?.kind !== 'table' || one.parent === null) {
    const lost = one?.kind === 'table' ? wish.target : wish.table
    work.refuse('object-missing', lost, `There is no table ${lost}. A relation is between tables.`)
    return
  }
  const table = addTable(work, wish, one, other, one.parent)
  addReferences(work, wish, table, one, other)
  if (wish.place) {
    const { diagram, x, y } = wish.place
    placeObjects(work, diagram, [{ object: table.id, x, y }])
  }
}

function addTable(work: Work, wish: JunctionWish, one: Table, other: Table, parent: Id): Table {
  const { profile } = wish
  const rank = rankBefore(work.index, parent, null)
  const make = (name: string) =>
    newTable(profile, {
      name,
      parent,
      rank,
      id: wish.id,
      keyless: profile.junction.key === 'composite',
      standardColumns: profile.junction.columns,
    })
  const wished = junctionName(profile, one.name, other.name)
  const name = wish.name ?? freeName(work.index, wished, (each) => make(each).table)
  const { table, all } = make(name)
  work.add(...all)
  return table
}

/** The foreign keys come first, because the key is made of their columns; the indexes last, because the key may be one. */
function addReferences(
  work: Work,
  wish: JunctionWish,
  table: Table,
  one: Table,
  other: Table,
): void {
  const { profile } = wish
  const itself = one.id === other.id
  const first = refer(work, profile, table, one.id, null)
  const role = wish.role ?? (itself ? otherRole(work, wish) : null)
  const second = first && refer(work, profile, table, other.id, role)
  if (!first || !second) return
  addKey(work, profile, table, [...first, ...second])
  if (profile.relations.index) {
    for (const ids of [first, second]) addIndex(work, profile, table, columnsOf(work, table, ids))
  }
  if (!itself || !profile.junction.notItself) return
  const [[a], [b]] = [columnsOf(work, table, first), columnsOf(work, table, second)]
  if (a && b) keepApart(work, profile, table, a, b)
}

const refer = (work: Work, profile: Profile, table: Table, target: Id, role: string | null) =>
  addReference(work, {
    profile,
    table: table.id,
    columns: [],
    target,
    references: null,
    meaning: 'owned',
    one: false,
    role,
    junction: true,
  })

const columnsOf = (work: Work, table: Table, ids: readonly Id[]) =>
  work.index.childrenOf(table.id, 'column').filter(({ id }) => ids.includes(id))

/** The second of two references to one table: other_user_id. */
function otherRole(work: Work, { profile, table }: JunctionWish): string {
  const record = work.index.get(table)
  const one = record?.kind === 'table' ? singular(entityOf(profile, record.name)) : ''
  const keyBearsName = profile.names.primaryKeyColumn.includes('{singular}')
  return keyBearsName ? 'other' : `other_${one}`
}

function addKey(work: Work, profile: Profile, table: Table, ids: readonly Id[]): void {
  const columns = columnsOf(work, table, ids)
  if (profile.junction.key === 'surrogate') {
    addUnique(work, profile, table, columns)
    return
  }
  const head = { id: newId(), parent: table.id, rank: rankBefore(work.index, table.id, null) }
  const make = (name: string) =>
    makeRecord('primary-key', head, {
      ...blankKey(name),
      columns: columns.map(({ id }) => id),
    })
  work.add(make(freeName(work.index, primaryKeyName(profile, table.name), make)))
}
