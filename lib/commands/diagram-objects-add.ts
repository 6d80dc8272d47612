import { z } from 'zod'
import { idSchema } from '@/lib/kinds/common'
import { defineCommand } from './command'
import { diagramFor } from './drawing/home'
import { withNeighbours } from './drawing/neighbourhood'
import { showObjects } from './drawing/show-objects'
import { Work } from './drawing/work'

/** Shows objects in a diagram, with their neighbours up to a distance; what is there already stays where it is. */
export const diagramObjectsAdd = defineCommand({
  id: 'diagram-objects-add',
  title: 'Add to diagram',
  input: z.strictObject({
    diagram: idSchema,
    objects: z.array(idSchema).min(1),
    distance: z.number().int().min(0).max(10).default(0),
    like: idSchema.nullable().default(null),
  }),
  run(document, { diagram, objects, distance, like }) {
    const work = new Work(document)
    const home = diagramFor(work, diagram)
    if (!work.failed) showObjects(work, home, withNeighbours(document, objects, distance), like)
    return work.outcome()
  },
})
