import { z } from 'zod'
import { idSchema } from '@/lib/kinds/common'
import { plainNotNull } from './blank'
import { defineCommand } from './command'
import { ofKind } from './of-kind'
import { setAttributes } from './set'

export const columnSetNotNull = defineCommand({
  id: 'column-set-not-null',
  title: 'Require a value',
  input: z.strictObject({ id: idSchema, required: z.boolean() }),
  run: (document, { id, required }) =>
    ofKind(document, id, 'column', () => {
      const record = document.records.get(id)
      const before = record?.kind === 'column' ? record.notNull : null
      return setAttributes(document, id, { notNull: required ? (before ?? plainNotNull) : null })
    }),
})
