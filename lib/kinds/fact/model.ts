import { z } from 'zod'
import { idSchema, nameSchema } from '../common'

/** What the architect knows of the parent, or of the database, and SQL cannot say: a table is append-only, large … */
export const factModel = z.strictObject({
  name: nameSchema,
  values: z.array(z.string()),
  /** Columns of the parent that it is about, such as those of a query. */
  columns: z.array(idSchema),
})
export type Fact = z.infer<typeof factModel>
