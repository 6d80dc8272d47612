import { z } from 'zod'
import { idSchema } from '../common'

/** Where an object stands in the diagram that is the parent. */
export const placementModel = z.strictObject({
  object: idSchema,
  x: z.number().finite(),
  y: z.number().finite(),
  colour: z.string().max(32).nullable(),
  collapsed: z.boolean(),
})
export type Placement = z.infer<typeof placementModel>
