import { z } from 'zod'
import { idSchema } from '@/lib/kinds/common'
import { defineCommand } from './command'
import { remove } from './remove'

export const objectRemove = defineCommand({
  id: 'object-remove',
  title: 'Remove',
  input: z.strictObject({ id: idSchema, cascade: z.boolean().default(false) }),
  run: (document, { id, cascade }) => remove(document, id, cascade),
})
