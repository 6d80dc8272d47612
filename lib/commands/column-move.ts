import { z } from 'zod'
import { indexOf } from '@/lib/document/document-index'
import { idSchema } from '@/lib/kinds/common'
import { ok } from '@/lib/result'
import { moveStep } from '@/lib/steps/make'
import { defineCommand } from './command'
import { ofKind } from './of-kind'
import { rankBefore } from './place'

/** Within its table: in front of another part of the table, or at the end. */
export const columnMove = defineCommand({
  id: 'column-move',
  title: 'Move column',
  input: z.strictObject({ id: idSchema, before: idSchema.nullable() }),
  run: (document, { id, before }) =>
    ofKind(document, id, 'column', () => {
      const index = indexOf(document)
      const column = index.get(id)
      if (!column || before === id) return ok([])
      const rank = rankBefore(index, column.parent, before, id)
      return ok(rank === column.rank ? [] : [moveStep(column, { parent: column.parent, rank })])
    }),
})
