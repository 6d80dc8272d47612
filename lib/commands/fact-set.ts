import { z } from 'zod'
import { idSchema, nameSchema } from '@/lib/kinds/common'
import { defineCommand } from './command'
import { Work } from './drawing/work'
import { putRemark } from './remark-put'
import { remove } from './remove'

/** What the architect knows of an object, or of the project. A fact is said once, but for those that may repeat. */
export const factSet = defineCommand({
  id: 'fact-set',
  title: 'Say',
  input: z.strictObject({
    /** Null: of the project. */
    object: idSchema.nullable(),
    name: nameSchema,
    values: z.array(z.string()).default([]),
    columns: z.array(idSchema).default([]),
    /** False: it is not so any more. */
    holds: z.boolean().default(true),
    /** Which one is meant, of a fact that may be said several times; of a new one its id. */
    id: idSchema.optional(),
  }),
  run(document, { object, name, values, columns, holds, id }) {
    const work = new Work(document)
    const all = work.index.childrenOf(object, 'fact').filter((fact) => fact.name === name)
    const before = id === undefined ? all[0] : all.find((fact) => fact.id === id)
    if (!holds) {
      if (before) work.take(remove(document, before.id, false))
      return work.outcome()
    }
    const strange = columns.find((column) => work.index.get(column)?.parent !== object)
    if (strange !== undefined) {
      const message = `“${name}” is said of columns of one table. Choose columns of that table.`
      work.refuse('columns-invalid', name, message)
      return work.outcome()
    }
    putRemark(work, 'fact', { object, before: before?.id ?? null, id }, { name, values, columns })
    return work.outcome()
  },
})
