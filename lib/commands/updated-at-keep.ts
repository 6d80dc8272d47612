import { z } from 'zod'
import { idSchema } from '@/lib/kinds/common'
import { profileFrom } from '@/lib/standards/profiles'
import { defineCommand } from './command'
import { addUpdatedAt, UPDATED_AT } from './drawing/updated-at'
import { Work } from './drawing/work'
import { standardInput } from './standard-input'

/** A trigger keeps the moment of the last change, whatever the standard says of it. */
export const updatedAtKeep = defineCommand({
  id: 'updated-at-keep',
  title: 'Keep the moment of the last change',
  input: z.strictObject({ standard: standardInput, table: idSchema }),
  run(document, { standard, table: id }) {
    const work = new Work(document)
    const table = work.index.get(id)
    if (table?.kind !== 'table') {
      work.refuse('object-missing', id, `There is no table ${id}. Reload the project.`)
    } else if (work.index.inParent('column', id, UPDATED_AT).length === 0) {
      const message = `${table.name} has no column ${UPDATED_AT}. Add it first.`
      work.refuse('columns-invalid', table.name, message)
    } else addUpdatedAt(work, profileFrom(standard), table)
    return work.outcome()
  },
})
