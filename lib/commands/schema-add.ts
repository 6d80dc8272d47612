import { z } from 'zod'
import { indexOf } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import { idSchema, nameSchema } from '@/lib/kinds/common'
import { makeRecord } from '@/lib/kinds/visit-record'
import { ok } from '@/lib/result'
import { addStep } from '@/lib/steps/make'
import { defineCommand } from './command'
import { nameRefusal } from './naming'
import { rankBefore } from './place'

export const schemaAdd = defineCommand({
  id: 'schema-add',
  title: 'Add schema',
  input: z.strictObject({ name: nameSchema, id: idSchema.optional() }),
  run(document, { name, id }) {
    const index = indexOf(document)
    const head = { id: id ?? newId(), parent: null, rank: rankBefore(index, null, null) }
    const schema = makeRecord('schema', head, { name, owner: null, comment: null })
    return nameRefusal(index, schema) ?? ok([addStep(schema)])
  },
})
