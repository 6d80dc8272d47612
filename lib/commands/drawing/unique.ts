/** What makes columns unique in a table, as the standard has it. */
import { newId } from '@/lib/document/new-id'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { makeRecord } from '@/lib/kinds/visit-record'
import { indexName, uniqueName } from '@/lib/standards/naming'
import type { Profile } from '@/lib/standards/schema'
import { blankIndex, blankKey, blankKeyElement } from '../blank'
import { freeName } from '../naming'
import { rankBefore } from '../place'
import { isKey } from './keys'
import type { Work } from './work'

export function addUnique(
  work: Work,
  profile: Profile,
  table: RecordOf<'table'>,
  columns: readonly RecordOf<'column'>[],
): void {
  const { index } = work
  const ids = columns.map(({ id }) => id)
  if (isKey(index, table.id, ids)) return
  const head = { id: newId(), parent: table.id, rank: rankBefore(index, table.id, null) }
  const make = (name: string): AnyRecord =>
    makeRecord('unique', head, { ...blankKey(name), columns: ids, nullsNotDistinct: false })
  const names = columns.map(({ name }) => name)
  work.add(make(freeName(index, uniqueName(profile, table.name, names), make)))
}

/** Where rows are only marked as deleted, a value is free again once its row is. */
function liveOnly(work: Work, profile: Profile, table: RecordOf<'table'>): string | null {
  const { column, live } = profile.softDelete
  const has = column && work.index.inParent('column', table.id, column.name).length > 0
  return has ? live : null
}

function addPartial(
  work: Work,
  profile: Profile,
  table: RecordOf<'table'>,
  columns: readonly RecordOf<'column'>[],
  predicate: string,
): void {
  const { index } = work
  const head = { id: newId(), parent: table.id, rank: rankBefore(index, table.id, null) }
  const elements = columns.map(({ id }) => ({ ...blankKeyElement, column: id, expression: null }))
  const make = (name: string) =>
    makeRecord('index', head, { ...blankIndex(name), unique: true, elements, predicate })
  const names = columns.map(({ name }) => name)
  const wished = indexName(profile, { table: table.name, columns: names, unique: true, predicate })
  work.add(make(freeName(index, wished, make)))
}

export function addUniqueAmongLive(
  work: Work,
  profile: Profile,
  table: RecordOf<'table'>,
  columns: readonly RecordOf<'column'>[],
): void {
  const predicate = liveOnly(work, profile, table)
  if (predicate === null) addUnique(work, profile, table, columns)
  else addPartial(work, profile, table, columns, predicate)
}
