import { z } from 'zod'
import { idSchema, nameSchema } from '@/lib/kinds/common'
import { defineCommand } from './command'
import { ofKind } from './of-kind'
import { rename } from './rename'

export const tableRename = defineCommand({
  id: 'table-rename',
  title: 'Rename table',
  input: z.strictObject({ id: idSchema, name: nameSchema }),
  run: (document, { id, name }) => ofKind(document, id, 'table', () => rename(document, id, name)),
})
