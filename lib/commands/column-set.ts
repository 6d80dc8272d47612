import { z } from 'zod'
import { idSchema } from '@/lib/kinds/common'
import { profileFrom } from '@/lib/standards/profiles'
import { defineCommand } from './command'
import { namedCellsSchema, setNamedCells } from './drawing/set-columns'
import { Work } from './drawing/work'
import { standardInput } from './standard-input'

/** What is typed into a column's cells; a type may be a meaning, and what refers to the column follows. */
export const columnSet = defineCommand({
  id: 'column-set',
  title: 'Change column',
  input: z.strictObject({ standard: standardInput, id: idSchema, changes: namedCellsSchema }),
  run(document, { standard, id, changes }) {
    const work = new Work(document)
    setNamedCells(work, profileFrom(standard), id, changes)
    return work.outcome()
  },
})
