import { z } from 'zod'
import { idSchema } from '@/lib/kinds/common'
import { profileFrom } from '@/lib/standards/profiles'
import { defineCommand } from './command'
import { cellsSchema, setCells } from './drawing/set-columns'
import { Work } from './drawing/work'
import { standardInput } from './standard-input'

/** The same for several columns at once. */
export const columnsSet = defineCommand({
  id: 'columns-set',
  title: 'Change columns',
  input: z.strictObject({
    standard: standardInput,
    ids: z.array(idSchema).min(1),
    changes: cellsSchema,
  }),
  run(document, { standard, ids, changes }) {
    const work = new Work(document)
    for (const id of ids) setCells(work, profileFrom(standard), id, changes)
    return work.outcome()
  },
})
