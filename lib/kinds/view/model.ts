import { z } from 'zod'
import {
  columnNoteSchema,
  commentSchema,
  nameSchema,
  optionSchema,
  ownerSchema,
  sqlSchema,
} from '../common'

export const viewModel = z.strictObject({
  name: nameSchema,
  columns: z.array(nameSchema),
  recursive: z.boolean(),
  query: sqlSchema,
  options: z.array(optionSchema),
  columnDefaults: z.array(z.strictObject({ column: nameSchema, default: sqlSchema })),
  columnComments: z.array(columnNoteSchema),
  owner: ownerSchema,
  comment: commentSchema,
})
export type View = z.infer<typeof viewModel>
