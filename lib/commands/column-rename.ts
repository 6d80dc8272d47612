import { z } from 'zod'
import { idSchema, nameSchema } from '@/lib/kinds/common'
import { defineCommand } from './command'
import { ofKind } from './of-kind'
import { rename } from './rename'

export const columnRename = defineCommand({
  id: 'column-rename',
  title: 'Rename column',
  input: z.strictObject({ id: idSchema, name: nameSchema }),
  run: (document, { id, name }) => ofKind(document, id, 'column', () => rename(document, id, name)),
})
