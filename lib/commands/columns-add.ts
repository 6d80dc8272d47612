import { z } from 'zod'
import { commentSchema, idSchema, nameSchema, sqlSchema } from '@/lib/kinds/common'
import { meaningOfName } from '@/lib/standards/meanings'
import { profileFrom } from '@/lib/standards/profiles'
import { blankColumn, plainNotNull } from './blank'
import { defineCommand } from './command'
import { newColumn, standardTail } from './drawing/columns'
import { addMeaning, freshIdentity, understood } from './drawing/set-type'
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
    const before = input.before ?? standardTail(work.index, table.id, profile)
    for (const row of input.columns) {
      const text = row.type ?? meaningOfName(row.name) ?? 'text'
      const spoken = understood(work, profile, text, table.id, row.name)
      if (!spoken || work.failed) break
      const column = newColumn(work.index, table.id, before, {
        ...blankColumn(row.name, spoken.type),
        notNull: (row.notNull ?? spoken.notNull) ? plainNotNull : null,
        default: spoken.counts ? null : (row.default ?? spoken.default),
        identity: spoken.counts ? freshIdentity : null,
        comment: row.comment,
      })
      work.add(column)
      addMeaning(work, column, spoken)
    }
    return work.outcome()
  },
})
