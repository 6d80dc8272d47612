import { z } from 'zod'
import { idSchema, sqlSchema } from '../common'

/** Rows that belong to the design, such as those of a lookup table. A cell is an SQL literal or expression. */
export const seedModel = z.strictObject({
  columns: z.array(idSchema),
  rows: z.array(z.array(sqlSchema)),
})
export type Seed = z.infer<typeof seedModel>
