import { z } from 'zod'
import type { DocumentIndex } from '@/lib/document/document-index'
import { type Id, idSchema } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { profileFrom } from '@/lib/standards/profiles'
import { defineCommand } from './command'
import { refuseIfNeeded } from './drawing/key-needed'
import { addUniqueAmongLive } from './drawing/unique'
import { Work } from './drawing/work'
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
    if (on && there.length === 0) addUniqueAmongLive(work, profile, table, columns)
    return work.outcome()
  },
})
