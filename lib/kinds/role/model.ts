import { z } from 'zod'
import { commentSchema, nameSchema, optionSchema } from '../common'

/** Passwords are never part of a model: they are secrets, not design. */
export const roleModel = z.strictObject({
  name: nameSchema,
  login: z.boolean(),
  superuser: z.boolean(),
  createDatabase: z.boolean(),
  createRole: z.boolean(),
  inherit: z.boolean(),
  replication: z.boolean(),
  bypassRowSecurity: z.boolean(),
  connectionLimit: z.number().int().min(-1),
  validUntil: nameSchema.nullable(),
  memberOf: z.array(
    z.strictObject({
      role: nameSchema,
      admin: z.boolean(),
      inherit: z.boolean().nullable(),
      set: z.boolean().nullable(),
    }),
  ),
  settings: z.array(optionSchema),
  comment: commentSchema,
})
export type Role = z.infer<typeof roleModel>
