import { z } from 'zod'
import type { DocumentIndex } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import { type Id, idSchema } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { makeRecord } from '@/lib/kinds/visit-record'
import { indexName } from '@/lib/standards/naming'
import { profileFrom } from '@/lib/standards/profiles'
import type { Profile } from '@/lib/standards/schema'
import { blankIndex, blankKeyElement } from './blank'
import { defineCommand } from './command'
import { refuseIfNeeded } from './drawing/key-needed'
import { addUnique } from './drawing/reference'
import { Work } from './drawing/work'
import { freeName } from './naming'
import { rankBefore } from './place'
import { removeAll } from './remove'
import { standardInput } from './standard-input'
import { tableColumns } from './table-columns'

const same = (a: readonly (Id | null)[], b: readonly Id[]) =>
  a.length === b.length && b.every((id) => a.includes(id))

/** What makes exactly these columns unique, but for the primary key. */
function uniqueOver(index: DocumentIndex, table: Id, columns: readonly Id[]): AnyRecord[] {
  const indexes = index.childrenOf(table, 'index').filter(
    (one) =>
      one.unique &&
      same(
        one.elements.map(({ column }) => column),
        columns,
      ),
  )
  return [
    ...index.childrenOf(table, 'unique').filter((one) => same(one.columns, columns)),
    ...indexes,
  ]
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

/** Each value once, or not any more: as a constraint, or among live rows as the standard has it. */
export const uniqueToggle = defineCommand({
  id: 'unique-toggle',
  title: 'Unique',
  input: z.strictObject({
    standard: standardInput,
    table: idSchema,
    columns: z.array(idSchema).min(1),
    /** Null: the other way round than it is. */
    on: z.boolean().nullable().default(null),
  }),
  run(document, input) {
    const work = new Work(document)
    const { index } = work
    const table = index.get(input.table)
    const columns = tableColumns(index, input.table, input.columns)
    if (table?.kind !== 'table' || !columns) {
      const message = 'Columns that are unique together belong to one table. Choose them again.'
      work.refuse('columns-invalid', input.table, message)
      return work.outcome()
    }
    const there = uniqueOver(index, table.id, input.columns)
    const on = input.on ?? there.length === 0
    const profile = profileFrom(input.standard)
    if (!on && there.length > 0) {
      const ids = there.map(({ id }) => id)
      work.take(removeAll(document, ids, false))
      refuseIfNeeded(work, table, input.columns)
    }
    if (on && there.length === 0) {
      const predicate = liveOnly(work, profile, table)
      if (predicate === null) addUnique(work, profile, table, columns)
      else addPartial(work, profile, table, columns, predicate)
    }
    return work.outcome()
  },
})
