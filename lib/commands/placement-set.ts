import { z } from 'zod'
import { idSchema } from '@/lib/kinds/common'
import { defineCommand } from './command'
import { placeObjects } from './drawing/placements'
import { Work } from './drawing/work'

const placeSchema = z.strictObject({
  object: idSchema,
  x: z.number().finite(),
  y: z.number().finite(),
  colour: z.string().max(32).nullable().optional(),
  collapsed: z.boolean().optional(),
})

/** Where objects stand in a diagram; those that have no place there yet get one. */
export const placementSet = defineCommand({
  id: 'placement-set',
  title: 'Move',
  input: z.strictObject({ diagram: idSchema, placements: z.array(placeSchema).min(1) }),
  run(document, { diagram, placements }) {
    const work = new Work(document)
    placeObjects(work, diagram, placements)
    return work.outcome()
  },
})
