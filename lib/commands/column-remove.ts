import { z } from 'zod'
import { idSchema } from '@/lib/kinds/common'
import { defineCommand } from './command'
import { ofKind } from './of-kind'
import { remove } from './remove'

export const columnRemove = defineCommand({
  id: 'column-remove',
  title: 'Remove column',
  input: z.strictObject({ id: idSchema, cascade: z.boolean().default(false) }),
  run: (document, { id, cascade }) =>
    ofKind(document, id, 'column', () => remove(document, id, cascade)),
})
