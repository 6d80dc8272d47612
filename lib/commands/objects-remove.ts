import { z } from 'zod'
import { idSchema } from '@/lib/kinds/common'
import { defineCommand } from './command'
import { removeAll } from './remove'

/** Several at once; what they need of each other is no obstacle. `whatBreaks` says beforehand what goes along. */
export const objectsRemove = defineCommand({
  id: 'objects-remove',
  title: 'Remove',
  input: z.strictObject({ ids: z.array(idSchema).min(1), cascade: z.boolean().default(false) }),
  run: (document, { ids, cascade }) => removeAll(document, ids, cascade),
})
