import { z } from 'zod'
import { nameSchema } from '../common'

/** Rights of one grantee on the parent object. `revoked` takes away what PostgreSQL would give by default. */
export const grantModel = z.strictObject({
  grantee: nameSchema,
  privileges: z.array(nameSchema),
  /** Names, since a view's columns have no records; empty means the whole object. */
  columns: z.array(nameSchema),
  grantable: z.boolean(),
  revoked: z.boolean(),
})
export type Grant = z.infer<typeof grantModel>
