import { z } from 'zod'
import { commentSchema, idSchema } from '@/lib/kinds/common'
import { defineCommand } from './command'
import { Work } from './drawing/work'
import { putRemark } from './remark-put'
import { tableColumns } from './table-columns'

/** Declares what some of a table's columns decide about others. */
export const dependencySet = defineCommand({
  id: 'dependency-set',
  title: 'Declare dependency',
  input: z.strictObject({
    table: idSchema,
    determinant: z.array(idSchema),
    dependents: z.array(idSchema).min(1),
    multivalued: z.boolean().default(false),
    comment: commentSchema.default(null),
    /** Of one that is there: it becomes as given. */
    id: idSchema.optional(),
  }),
  run(document, { table, determinant, dependents, multivalued, comment, id }) {
    const work = new Work(document)
    const both = [...determinant, ...dependents]
    if (!tableColumns(work.index, table, both)) {
      const message =
        'A dependency is between columns of one table, and each stands on one side. Choose them again.'
      work.refuse('columns-invalid', table, message)
      return work.outcome()
    }
    const place = { object: table, before: id ?? null, id }
    putRemark(work, 'dependency', place, { determinant, dependents, multivalued, comment })
    return work.outcome()
  },
})
