/** One table refers to another: the columns, the foreign key, what makes it one-to-one, the index. */
import type { DocumentIndex } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { makeRecord } from '@/lib/kinds/visit-record'
import { foreignKeyName, indexName } from '@/lib/standards/naming'
import { expectedAction } from '@/lib/standards/relation-meaning'
import type { Profile, RelationMeaning } from '@/lib/standards/schema'
import { plainNotNull } from '../blank'
import { freeName } from '../naming'
import { indexRecord } from '../new-records'
import { rankBefore } from '../place'
import { tableColumns } from '../table-columns'
import { keepApart } from './keep-apart'
import { hasIndex, isKey, keysOf } from './keys'
import { referringColumns } from './referring-columns'
import { comparable } from './types'
import { addUniqueAmongLive } from './unique'
import type { Work } from './work'

type Column = RecordOf<'column'>

export interface ReferenceWish {
  readonly profile: Profile
  readonly table: Id
  /** Empty: new ones are made. */
  readonly columns: readonly Id[]
  readonly target: Id
  /** Null: the target's key. */
  readonly references: readonly Id[] | null
  readonly meaning: RelationMeaning
  readonly one: boolean
  readonly role: string | null
  readonly name?: string | null
  /** The table ties rows together: the key that is still to come may make the index needless. */
  readonly junction?: boolean
  readonly id?: Id | undefined
}

function tableOf(work: Work, id: Id): RecordOf<'table'> | null {
  const table = work.index.get(id)
  if (table?.kind === 'table') return table
  work.refuse('object-missing', id, `There is no table ${id}. A relation is between tables.`)
  return null
}

function referenced(work: Work, target: RecordOf<'table'>, wish: ReferenceWish): Column[] | null {
  const { index } = work
  const ids = wish.references ?? keysOf(index, target.id)[0] ?? []
  const columns = tableColumns(index, target.id, ids)
  const isWhole = columns !== null && columns.length > 0 && isKey(index, target.id, ids)
  if (isWhole) return columns
  const names = columns?.map(({ name }) => name).join(', ')
  const message = names
    ? `${names} is no key of ${target.name}. Make it unique, or refer to the primary key.`
    : `${target.name} has no key that could be referred to. Give it a primary key first.`
  work.refuse('no-key', target.name, message)
  return null
}

function existing(work: Work, table: RecordOf<'table'>, wish: ReferenceWish, to: Column[]) {
  const columns = tableColumns(work.index, table.id, wish.columns)
  if (!columns || columns.length !== to.length) {
    const message = `The key has ${to.length} columns (${to.map(({ name }) => name).join(', ')}). Choose as many columns of ${table.name}, or none to have them made.`
    work.refuse('columns-invalid', table.name, message)
    return null
  }
  const odd = columns.findIndex((column, n) => !comparable(column.type, to[n]?.type ?? ''))
  if (odd < 0) return columns
  const [column, key] = [columns[odd], to[odd]]
  const message = `${table.name}.${column?.name} is ${column?.type}, but ${key?.name} is ${key?.type}. Change one of the types, or let a new column be made.`
  work.refuse('columns-invalid', table.name, message)
  return null
}

/** What an optional relation allows, and another one forbids. */
function settleNulls(work: Work, columns: readonly Column[], meaning: RelationMeaning): void {
  const owner = columns[0]?.parent ?? null
  const key = owner === null ? undefined : work.index.childrenOf(owner, 'primary-key')[0]
  for (const column of columns) {
    if (column.parent !== owner || key?.columns.includes(column.id)) continue
    const notNull = meaning === 'optional' ? null : (column.notNull ?? plainNotNull)
    work.put({ ...column, notNull })
  }
}

function isThere(index: DocumentIndex, table: Id, columns: readonly Id[], target: Id): boolean {
  return index
    .childrenOf(table, 'foreign-key')
    .some(
      (key) =>
        key.table === target &&
        key.columns.length === columns.length &&
        key.columns.every((id) => columns.includes(id)),
    )
}

/** SET NULL can only touch columns that may be null: some of them, or none, and then it is a reference like any other. */
function deletion(index: DocumentIndex, profile: Profile, ids: readonly Id[], wish: ReferenceWish) {
  const onDelete = profile.relations.onDelete[wish.meaning]
  if (onDelete !== 'set null') return { onDelete, onDeleteColumns: [] }
  const nullable = ids.filter((id) => {
    const column = index.get(id)
    return column?.kind === 'column' && column.notNull === null && !inPrimaryKey(index, column)
  })
  if (nullable.length === 0) {
    return { onDelete: profile.relations.onDelete.reference, onDeleteColumns: [] }
  }
  return { onDelete, onDeleteColumns: nullable.length === ids.length ? [] : nullable }
}

/** What names and nulls alone would not tell is written down, lest the check of the standard take it for a mistake. */
function sayMeaning(
  work: Work,
  wish: ReferenceWish,
  key: RecordOf<'foreign-key'> & AnyRecord,
): void {
  const { index } = work
  const [table, target] = [index.get(key.parent), index.get(key.table)]
  if (table?.kind !== 'table' || target?.kind !== 'table') return
  const columns = key.columns.flatMap((id) => {
    const column = index.get(id)
    return column?.kind === 'column' ? [column] : []
  })
  const form = {
    table: table.name,
    target: target.name,
    columns: columns.map(({ name }) => name),
    optional: columns.some((column) => column.notNull === null && !inPrimaryKey(index, column)),
    junction: wish.junction ?? false,
  }
  if (expectedAction(wish.profile, form, null).allowed.includes(key.onDelete)) return
  const head = { id: newId(), parent: key.id, rank: rankBefore(index, key.id, null) }
  const fact = { name: 'meaning', values: [wish.meaning], columns: [] }
  work.add(makeRecord('fact', head, fact))
}

const inPrimaryKey = (index: DocumentIndex, column: Column) =>
  index.childrenOf(column.parent, 'primary-key').some((key) => key.columns.includes(column.id))

/** The columns that refer, or null when the work was refused. */
export function addReference(work: Work, wish: ReferenceWish): Id[] | null {
  const { profile, meaning } = wish
  const table = tableOf(work, wish.table)
  const target = tableOf(work, wish.target)
  if (!table || !target) return null
  const to = referenced(work, target, wish)
  if (!to) return null
  const known = wish.columns.length > 0 ? existing(work, table, wish, to) : null
  if (work.failed) return null
  const columns = known ?? referringColumns(work, { ...wish, table, target, to })
  const ids = columns.map(({ id }) => id)
  if (isThere(work.index, table.id, ids, target.id)) {
    const message = `${table.name} refers to ${target.name} by ${columns.map(({ name }) => name).join(', ')} already. Change that relation instead.`
    work.refuse('already-there', table.name, message)
    return null
  }
  if (known) settleNulls(work, columns, meaning)
  addForeignKey(work, wish, table, target, columns, to)
  if (wish.one) addUniqueAmongLive(work, profile, table, columns)
  if (profile.relations.index && !wish.junction) addIndex(work, profile, table, columns)
  const [[one, another], [key]] = [columns, to]
  if (table.id === target.id && profile.junction.notItself && one && key && !another) {
    keepApart(work, profile, table, one, key)
  }
  return work.failed ? null : ids
}

function addForeignKey(
  work: Work,
  wish: ReferenceWish,
  table: RecordOf<'table'>,
  target: RecordOf<'table'>,
  columns: readonly Column[],
  to: readonly Column[],
): void {
  const { profile } = wish
  const { index } = work
  const ids = columns.map(({ id }) => id)
  const head = {
    id: wish.id ?? newId(),
    parent: table.id,
    rank: rankBefore(index, table.id, null),
  }
  const make = (name: string) =>
    makeRecord('foreign-key', head, {
      name,
      columns: ids,
      table: target.id,
      references: to.map(({ id }) => id),
      match: 'simple',
      onUpdate: profile.relations.onUpdate,
      ...deletion(index, profile, ids, wish),
      period: false,
      deferrable: 'no',
      notValid: false,
      notEnforced: false,
      only: false,
      comment: null,
    })
  const names = columns.map(({ name }) => name)
  const wished = foreignKeyName(profile, table.name, target.name, names)
  const key = make(wish.name ?? freeName(index, wished, make))
  work.add(key)
  if (!work.failed) sayMeaning(work, wish, key)
}

export function addIndex(
  work: Work,
  profile: Profile,
  table: RecordOf<'table'>,
  columns: readonly Column[],
): void {
  const { index } = work
  const ids = columns.map(({ id }) => id)
  if (hasIndex(index, table.id, ids)) return
  const wished = indexName(profile, {
    table: table.name,
    columns: columns.map(({ name }) => name),
  })
  const wish = { unique: false, method: 'btree', columns: ids }
  work.add(indexRecord(index, table.id, newId(), null, wished, wish))
}
