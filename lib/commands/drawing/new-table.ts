/** The records of a new table as a standard has it: key first, then what every table has. */
import { newId } from '@/lib/document/new-id'
import { ranks } from '@/lib/document/rank'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, KindMap, RecordOf } from '@/lib/kinds/kind-map'
import { makeRecord } from '@/lib/kinds/visit-record'
import { primaryKeyColumn, primaryKeyName } from '@/lib/standards/naming'
import type { Profile, StandardColumn } from '@/lib/standards/schema'
import { blankColumn, blankKey, blankTable, plainNotNull } from '../blank'

type ColumnAttributes = KindMap['column']

const noOptions = { start: null, increment: null, min: null, max: null, cache: null, cycle: false }

function keyColumn(profile: Profile, table: string): ColumnAttributes {
  const { type, default: value, identity } = profile.primaryKey.form
  return {
    ...blankColumn(primaryKeyColumn(profile, table), type),
    default: value,
    notNull: plainNotNull,
    identity: identity && { always: identity === 'always', sequence: null, options: noOptions },
  }
}

const standardColumn = (profile: Profile, column: StandardColumn): ColumnAttributes => ({
  ...blankColumn(column.name, column.type),
  default: column.default,
  notNull: column.notNull ? plainNotNull : null,
  comment: profile.comments === 'all' ? column.comment : null,
})

interface NewTable {
  readonly name: string
  readonly parent: Id
  readonly rank: string
  readonly id?: Id | undefined
  /** Without a key of its own, as a table that only ties others together. */
  readonly keyless?: boolean
  /** Which of the standard's columns; all when nothing is said. */
  readonly standardColumns?: readonly string[]
}

export interface TableRecords {
  readonly table: RecordOf<'table'>
  readonly all: readonly AnyRecord[]
}

export function newTable(profile: Profile, wish: NewTable): TableRecords {
  const { name, parent, rank, id = newId(), keyless = false, standardColumns } = wish
  const table = makeRecord('table', { id, parent, rank }, blankTable(name))
  const wanted = profile.columns.filter((column) => standardColumns?.includes(column.name) ?? true)
  const columns = [
    ...(keyless ? [] : [keyColumn(profile, name)]),
    ...wanted.map((column) => standardColumn(profile, column)),
  ]
  const places = ranks(columns.length + 1)
  const rankOf = (n: number) => places[n] ?? 'a0'
  const made = columns.map((column, n) =>
    makeRecord('column', { id: newId(), parent: id, rank: rankOf(n) }, column),
  )
  const [key] = made
  const all: AnyRecord[] = [table, ...made]
  if (key && !keyless) {
    const head = { id: newId(), parent: id, rank: rankOf(columns.length) }
    const attributes = { ...blankKey(primaryKeyName(profile, name)), columns: [key.id] }
    all.push(makeRecord('primary-key', head, attributes))
  }
  return { table, all }
}
