import { z } from 'zod'
import { idSchema } from '@/lib/kinds/common'
import { defineCommand } from './command'
import { ofKind } from './of-kind'
import { remove } from './remove'

/** The diagram with its layout; what it shows stays in the design. */
export const diagramRemove = defineCommand({
  id: 'diagram-remove',
  title: 'Remove diagram',
  input: z.strictObject({ id: idSchema }),
  run: (document, { id }) => ofKind(document, id, 'diagram', () => remove(document, id, false)),
})
