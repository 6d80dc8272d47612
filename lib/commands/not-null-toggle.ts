import { z } from 'zod'
import { idSchema } from '@/lib/kinds/common'
import { defineCommand } from './command'
import { setNotNull } from './drawing/set-columns'
import { Work } from './drawing/work'

/** Whether the columns need a value. */
export const notNullToggle = defineCommand({
  id: 'not-null-toggle',
  title: 'Require a value',
  input: z.strictObject({
    columns: z.array(idSchema).min(1),
    /** Null: on, unless it is on for all of them. */
    on: z.boolean().nullable().default(null),
  }),
  run(document, { columns, on }) {
    const work = new Work(document)
    const all = columns.every((id) => {
      const column = work.index.get(id)
      return column?.kind === 'column' && column.notNull !== null
    })
    for (const id of columns) setNotNull(work, id, on ?? !all)
    return work.outcome()
  },
})
