import { z } from 'zod'
import { idSchema, nameSchema } from '@/lib/kinds/common'
import { defineCommand } from './command'
import { diagramSet } from './diagram-set'

export const diagramRename = defineCommand({
  id: 'diagram-rename',
  title: 'Rename diagram',
  input: z.strictObject({ id: idSchema, name: nameSchema }),
  run: (document, { id, name }) => diagramSet.run(document, { id, changes: { name } }),
})
