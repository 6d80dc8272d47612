import { z } from 'zod'
import { idSchema, nameSchema } from '@/lib/kinds/common'
import { defineCommand } from './command'
import { rename } from './rename'

export const objectRename = defineCommand({
  id: 'object-rename',
  title: 'Rename',
  input: z.strictObject({ id: idSchema, name: nameSchema }),
  run: (document, { id, name }) => rename(document, id, name),
})
