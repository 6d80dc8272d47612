import { z } from 'zod'
import { idSchema, sqlSchema } from '@/lib/kinds/common'
import { defineCommand } from './command'
import { ofKind } from './of-kind'
import { setAttributes } from './set'

export const columnSetType = defineCommand({
  id: 'column-set-type',
  title: 'Change type',
  input: z.strictObject({ id: idSchema, type: sqlSchema }),
  run: (document, { id, type }) =>
    ofKind(document, id, 'column', () => setAttributes(document, id, { type })),
})
