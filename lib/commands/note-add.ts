import { z } from 'zod'
import { newId } from '@/lib/document/new-id'
import { idSchema } from '@/lib/kinds/common'
import { noteModel } from '@/lib/kinds/note/model'
import { makeRecord } from '@/lib/kinds/visit-record'
import { defineCommand } from './command'
import { diagramFor } from './drawing/home'
import { Work } from './drawing/work'
import { rankBefore } from './place'

export const noteAdd = defineCommand({
  id: 'note-add',
  title: 'Add note',
  input: z.strictObject({ diagram: idSchema, ...noteModel.shape, id: idSchema.optional() }),
  run(document, { diagram, id, ...attributes }) {
    const work = new Work(document)
    const parent = diagramFor(work, diagram)
    const head = { id: id ?? newId(), parent, rank: rankBefore(work.index, parent, null) }
    if (!work.failed) work.add(makeRecord('note', head, attributes))
    return work.outcome()
  },
})
