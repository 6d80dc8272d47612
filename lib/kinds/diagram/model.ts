import { z } from 'zod'
import { nameSchema } from '../common'

export const diagramModel = z.strictObject({
  name: nameSchema,
  detail: z.enum(['auto', 'all', 'keys', 'names']),
})
export type Diagram = z.infer<typeof diagramModel>
