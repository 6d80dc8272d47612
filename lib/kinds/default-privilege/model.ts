import { z } from 'zod'
import { nameSchema } from '../common'

/** What an object made later gets at its birth. It says nothing about the objects that exist. */
export const defaultPrivilegeModel = z.strictObject({
  /** Whose objects; null for those of whoever runs the script. */
  role: nameSchema.nullable(),
  schema: nameSchema.nullable(),
  objects: z.enum(['tables', 'sequences', 'functions', 'types', 'schemas', 'large objects']),
  grantee: nameSchema,
  privileges: z.array(nameSchema),
  grantable: z.boolean(),
  revoked: z.boolean(),
})
export type DefaultPrivilege = z.infer<typeof defaultPrivilegeModel>
