import { z } from 'zod'
import {
  columnNoteSchema,
  commentSchema,
  nameSchema,
  optionSchema,
  ownerSchema,
  sqlSchema,
} from '../common'

export const materializedViewModel = z.strictObject({
  name: nameSchema,
  columns: z.array(nameSchema),
  query: sqlSchema,
  populated: z.boolean(),
  accessMethod: nameSchema.nullable(),
  tablespace: nameSchema.nullable(),
  options: z.array(optionSchema),
  columnStatistics: z.array(z.strictObject({ column: nameSchema, statistics: z.number().int() })),
  columnComments: z.array(columnNoteSchema),
  owner: ownerSchema,
  comment: commentSchema,
})
export type MaterializedView = z.infer<typeof materializedViewModel>
