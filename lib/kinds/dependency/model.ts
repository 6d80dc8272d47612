import { z } from 'zod'
import { commentSchema, idSchema } from '../common'

/** What is true of a table's rows: who agrees in the determinant agrees in the dependents, or has the same set of them. */
export const dependencyModel = z.strictObject({
  determinant: z.array(idSchema),
  dependents: z.array(idSchema).min(1),
  multivalued: z.boolean(),
  comment: commentSchema,
})
export type Dependency = z.infer<typeof dependencyModel>
