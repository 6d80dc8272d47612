import { z } from 'zod'
import { idSchema, nameSchema } from '@/lib/kinds/common'
import { defineCommand } from './command'
import { Work } from './drawing/work'
import { putRemark } from './remark-put'

/** Somebody answers for a finding until a day. One rule is waived once on an object. */
export const waiverSet = defineCommand({
  id: 'waiver-set',
  title: 'Waive',
  input: z.strictObject({
    /** Null: in the whole project. */
    object: idSchema.nullable(),
    rule: nameSchema,
    reason: nameSchema,
    owner: nameSchema,
    until: z.iso.date(),
    id: idSchema.optional(),
  }),
  run(document, { object, rule, reason, owner, until, id }) {
    const work = new Work(document)
    if (reason.trim() === '' || owner.trim() === '') {
      const message = 'A waiver needs a reason and somebody who answers for it.'
      work.refuse('attributes-invalid', rule, message)
      return work.outcome()
    }
    const before = work.index.childrenOf(object, 'waiver').find((one) => one.rule === rule)
    const said = { rule, reason: reason.trim(), owner: owner.trim(), until }
    putRemark(work, 'waiver', { object, before: before?.id ?? null, id }, said)
    return work.outcome()
  },
})
