import { z } from 'zod'
import { idSchema, nameSchema } from '@/lib/kinds/common'
import { defineCommand } from './command'
import { diagramFor } from './drawing/home'
import { Work } from './drawing/work'

/** A diagram's name, what it shows and how much of it. */
export const diagramSet = defineCommand({
  id: 'diagram-set',
  title: 'Change diagram',
  input: z.strictObject({
    id: idSchema,
    changes: z.strictObject({
      name: nameSchema.optional(),
      scope: z.enum(['all', 'chosen']).optional(),
      detail: z.enum(['auto', 'all', 'keys', 'names']).optional(),
    }),
  }),
  run(document, { id, changes }) {
    const work = new Work(document)
    const known = diagramFor(work, id)
    const diagram = work.index.get(known)
    if (diagram?.kind === 'diagram') {
      const { name = diagram.name, scope = diagram.scope, detail = diagram.detail } = changes
      work.put({ ...diagram, name, scope, detail })
    }
    return work.outcome()
  },
})
