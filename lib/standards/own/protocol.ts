/** How standards of one's own travel between browser and server. */
import { z } from 'zod'
import { authorSchema } from '@/lib/sync/protocol'
import { ownStandardSchema } from './own-standard'

export const keptStandardSchema = z.object({
  definition: ownStandardSchema,
  revision: z.number().int().positive(),
  author: z.string(),
  updatedAt: z.iso.datetime(),
  /** Projects that follow it. */
  projects: z.array(z.object({ id: z.uuid(), name: z.string() })),
})
export type KeptStandard = z.infer<typeof keptStandardSchema>

export const standardSaveSchema = z.strictObject({
  definition: ownStandardSchema,
  /** The revision that was edited; 0 for a new one. */
  revision: z.number().int().nonnegative(),
  author: authorSchema,
})
export type StandardSave = z.infer<typeof standardSaveSchema>
