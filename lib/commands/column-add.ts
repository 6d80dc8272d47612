import { z } from 'zod'
import { newId } from '@/lib/document/new-id'
import { idSchema, nameSchema, sqlSchema } from '@/lib/kinds/common'
import { makeRecord } from '@/lib/kinds/visit-record'
import { profileFrom } from '@/lib/standards/profiles'
import { blankColumn, plainNotNull } from './blank'
import { defineCommand } from './command'
import { addMeaning, freshIdentity, understood } from './drawing/set-type'
import { keepUpdatedAt, UPDATED_AT } from './drawing/updated-at'
import { Work } from './drawing/work'
import { rankBefore } from './place'
import { standardInput } from './standard-input'

export const columnAdd = defineCommand({
  id: 'column-add',
  title: 'Add column',
  input: z.strictObject({
    standard: standardInput,
    table: idSchema,
    name: nameSchema,
    /** A type, or a meaning such as “money”. */
    type: sqlSchema,
    notNull: z.boolean().default(false),
    default: sqlSchema.nullable().default(null),
    before: idSchema.nullable().default(null),
    id: idSchema.optional(),
  }),
  run(document, input) {
    const work = new Work(document)
    const { table, name } = input
    if (work.index.get(table)?.kind !== 'table') {
      work.refuse('object-missing', table, `There is no table ${table}. Reload.`)
      return work.outcome()
    }
    const spoken = understood(work, profileFrom(input.standard), input.type, table, name)
    if (!spoken) return work.outcome()
    const rank = rankBefore(work.index, table, input.before)
    const head = { id: input.id ?? newId(), parent: table, rank }
    const column = makeRecord('column', head, {
      ...blankColumn(name, spoken.type),
      default: spoken.counts ? null : (input.default ?? spoken.default),
      identity: spoken.counts ? freshIdentity : null,
      notNull: input.notNull || spoken.notNull ? plainNotNull : null,
    })
    work.add(column)
    addMeaning(work, column, spoken)
    if (name === UPDATED_AT) keepUpdatedAt(work, profileFrom(input.standard), table)
    return work.outcome()
  },
})
