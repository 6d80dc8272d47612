import { z } from 'zod'
import { commentSchema, deferrableSchema, idSchema, nameSchema } from '../common'

export const actionSchema = z.enum(['no action', 'restrict', 'cascade', 'set null', 'set default'])
export type Action = z.infer<typeof actionSchema>

export const foreignKeyModel = z.strictObject({
  name: nameSchema,
  columns: z.array(idSchema),
  table: idSchema,
  references: z.array(idSchema),
  match: z.enum(['simple', 'full']),
  onUpdate: actionSchema,
  onDelete: actionSchema,
  /** The columns that SET NULL or SET DEFAULT touches; empty means all. */
  onDeleteColumns: z.array(idSchema),
  period: z.boolean(),
  deferrable: deferrableSchema,
  notValid: z.boolean(),
  notEnforced: z.boolean(),
  only: z.boolean(),
  comment: commentSchema,
})
export type ForeignKey = z.infer<typeof foreignKeyModel>
