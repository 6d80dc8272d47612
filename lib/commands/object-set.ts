import { z } from 'zod'
import { idSchema } from '@/lib/kinds/common'
import { defineCommand } from './command'
import { setAttributes } from './set'

export const objectSet = defineCommand({
  id: 'object-set',
  title: 'Change',
  input: z.strictObject({ id: idSchema, changes: z.record(z.string(), z.json()) }),
  run: (document, { id, changes }) => setAttributes(document, id, changes),
})
