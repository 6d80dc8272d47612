import { z } from 'zod'
import { nameSchema, sqlSchema } from '../common'

/** A statement that no kind holds. It comes out unchanged, after what it needs and before what needs it. */
export const verbatimModel = z.strictObject({
  statement: sqlSchema,
  /** The parser's name of the statement, such as CreateOpClassStmt. */
  tag: nameSchema,
  /** Name keys as in lib/sql/names. */
  provides: z.array(nameSchema),
  needs: z.array(nameSchema),
})
export type Verbatim = z.infer<typeof verbatimModel>
