import { z } from 'zod'
import { idSchema } from '@/lib/kinds/common'
import { defineCommand } from './command'
import { ofKind } from './of-kind'
import { remove } from './remove'

export const tableRemove = defineCommand({
  id: 'table-remove',
  title: 'Remove table',
  input: z.strictObject({ id: idSchema, cascade: z.boolean().default(false) }),
  run: (document, { id, cascade }) =>
    ofKind(document, id, 'table', () => remove(document, id, cascade)),
})
