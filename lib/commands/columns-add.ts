import { z } from 'zod'
import { commentSchema, type Id, idSchema, nameSchema, sqlSchema } from '@/lib/kinds/common'
import type { AnyRecord, KindMap, RecordOf } from '@/lib/kinds/kind-map'
import { meaningOfName } from '@/lib/standards/meanings'
import { profileFrom } from '@/lib/standards/profiles'
import type { Profile } from '@/lib/standards/schema'
import { blankColumn, plainNotNull } from './blank'
import { defineCommand } from './command'
import { newColumn, standardTail } from './drawing/columns'
import { addMeaning, freshIdentity, understood } from './drawing/set-type'
import { meantType, type SpokenType } from './drawing/spoken-type'
import { keepUpdatedAt, UPDATED_AT } from './drawing/updated-at'
import { Work } from './drawing/work'
import { standardInput } from './standard-input'

const rowSchema = z.strictObject({
  name: nameSchema,
  /** A type or a meaning; null: what the name suggests. */
  type: sqlSchema.nullable().default(null),
  /** Null: as the type or the meaning has it. */
  notNull: z.boolean().nullable().default(null),
  default: sqlSchema.nullable().default(null),
  comment: commentSchema.default(null),
})

type Row = z.infer<typeof rowSchema>

/** What the name suggests, where no type was given. Not by the meaning’s word: “timestamp” is also a type, without a zone. */
function suggested(
  { index }: Work,
  profile: Profile,
  table: AnyRecord & RecordOf<'table'>,
  { name, type }: Pick<Row, 'name' | 'type'>,
): SpokenType | null {
  const meaning = type === null ? meaningOfName(name) : null
  return meaning && meantType(index, profile, meaning, { table, column: name })
}

/** New columns go in front of those that the standard puts last, unless they are such themselves. */
function tailFor(
  work: Work,
  table: Id,
  profile: Profile,
  columns: readonly Pick<Row, 'name'>[],
): Id | null {
  const last = new Set(profile.columns.map(({ name }) => name))
  return columns.every(({ name }) => last.has(name))
    ? null
    : standardTail(work.index, table, profile)
}

const attributesOf = (row: Row, spoken: SpokenType): KindMap['column'] => ({
  ...blankColumn(row.name, spoken.type),
  notNull: (row.notNull ?? spoken.notNull) ? plainNotNull : null,
  default: spoken.counts ? null : (row.default ?? spoken.default),
  identity: spoken.counts ? freshIdentity : null,
  comment: row.comment,
})

/** Several columns, as typed or pasted from a spreadsheet. */
export const columnsAdd = defineCommand({
  id: 'columns-add',
  title: 'Add columns',
  input: z.strictObject({
    standard: standardInput,
    table: idSchema,
    columns: z.array(rowSchema).min(1).max(1000),
    /** Null: in front of the columns that the standard puts last. */
    before: idSchema.nullable().default(null),
  }),
  run(document, input) {
    const work = new Work(document)
    const profile = profileFrom(input.standard)
    const table = work.index.get(input.table)
    if (table?.kind !== 'table') {
      work.refuse('object-missing', input.table, `There is no table ${input.table}. Reload.`)
      return work.outcome()
    }
    const before = input.before ?? tailFor(work, table.id, profile, input.columns)
    for (const row of input.columns) {
      const spoken =
        suggested(work, profile, table, row) ??
        understood(work, profile, row.type ?? 'text', table.id, row.name)
      if (!spoken || work.failed) break
      const column = newColumn(work.index, table.id, before, attributesOf(row, spoken))
      work.add(column)
      addMeaning(work, column, spoken)
    }
    if (input.columns.some(({ name }) => name === UPDATED_AT)) {
      keepUpdatedAt(work, profile, table.id)
    }
    return work.outcome()
  },
})
