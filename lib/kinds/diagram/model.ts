import { z } from 'zod'
import { nameSchema } from '../common'

export const diagramModel = z.strictObject({
  name: nameSchema,
  /** The whole model, whatever is in it; or the objects that have a placement here. */
  scope: z.enum(['all', 'chosen']),
  detail: z.enum(['auto', 'all', 'keys', 'names']),
})
export type Diagram = z.infer<typeof diagramModel>
