import { z } from 'zod'
import { newId } from '@/lib/document/new-id'
import { areaModel } from '@/lib/kinds/area/model'
import { idSchema } from '@/lib/kinds/common'
import { makeRecord } from '@/lib/kinds/visit-record'
import { defineCommand } from './command'
import { diagramFor } from './drawing/home'
import { Work } from './drawing/work'
import { rankBefore } from './place'

/** A coloured part of a diagram that holds what belongs together. */
export const areaAdd = defineCommand({
  id: 'area-add',
  title: 'Add area',
  input: z.strictObject({ diagram: idSchema, ...areaModel.shape, id: idSchema.optional() }),
  run(document, { diagram, id, ...attributes }) {
    const work = new Work(document)
    const parent = diagramFor(work, diagram)
    const head = { id: id ?? newId(), parent, rank: rankBefore(work.index, parent, null) }
    if (!work.failed) work.add(makeRecord('area', head, attributes))
    return work.outcome()
  },
})
