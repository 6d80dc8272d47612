import { z } from 'zod'
import { idSchema, sqlSchema } from '@/lib/kinds/common'
import { profileFrom } from '@/lib/standards/profiles'
import { defineCommand } from './command'
import { setType } from './drawing/set-type'
import { Work } from './drawing/work'
import { ofKind } from './of-kind'
import { standardInput } from './standard-input'

/** A type or a meaning; columns that refer to this one follow. */
export const columnSetType = defineCommand({
  id: 'column-set-type',
  title: 'Change type',
  input: z.strictObject({ standard: standardInput, id: idSchema, type: sqlSchema }),
  run: (document, { standard, id, type }) =>
    ofKind(document, id, 'column', () => {
      const work = new Work(document)
      setType(work, profileFrom(standard), id, type)
      return work.outcome()
    }),
})
