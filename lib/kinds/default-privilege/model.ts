import { z } from 'zod'
import { nameSchema } from '../common'

export const defaultPrivilegeModel = z.strictObject({
  role: nameSchema.nullable(),
  schema: nameSchema.nullable(),
  objects: z.enum(['tables', 'sequences', 'functions', 'types', 'schemas', 'large objects']),
  grantee: nameSchema,
  privileges: z.array(nameSchema),
  grantable: z.boolean(),
  revoked: z.boolean(),
})
export type DefaultPrivilege = z.infer<typeof defaultPrivilegeModel>
