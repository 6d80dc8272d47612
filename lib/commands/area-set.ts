import { z } from 'zod'
import type { DocumentIndex } from '@/lib/document/document-index'
import { areaModel } from '@/lib/kinds/area/model'
import { idSchema } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { defineCommand } from './command'
import { defined } from './drawing/defined'
import { Work } from './drawing/work'

type Standing = RecordOf<'placement'> | RecordOf<'note'> | RecordOf<'area'>

/** What begins inside an area belongs to it, whatever the level of detail makes of its size. */
const standsIn = (area: RecordOf<'area'>, { x, y }: { x: number; y: number }): boolean =>
  x >= area.x && y >= area.y && x < area.x + area.width && y < area.y + area.height

const isStanding = (record: AnyRecord): record is AnyRecord & Standing =>
  record.kind === 'placement' || record.kind === 'note' || record.kind === 'area'

const inArea = (index: DocumentIndex, area: RecordOf<'area'>): (AnyRecord & Standing)[] =>
  index
    .children(area.parent)
    .filter(isStanding)
    .filter((record) => record.id !== area.id && standsIn(area, record))

/** Moved, an area takes along what stands in it, unless told otherwise. */
export const areaSet = defineCommand({
  id: 'area-set',
  title: 'Change area',
  input: z.strictObject({
    id: idSchema,
    changes: areaModel.partial(),
    alone: z.boolean().default(false),
  }),
  run(document, { id, changes, alone }) {
    const work = new Work(document)
    const area = work.index.get(id)
    if (area?.kind !== 'area') {
      work.refuse('object-missing', id, `There is no area ${id}. It may have been removed.`)
      return work.outcome()
    }
    const next = { ...area, ...defined(changes) }
    const [dx, dy] = [next.x - area.x, next.y - area.y]
    const resized = next.width !== area.width || next.height !== area.height
    const inside = alone || resized || (dx === 0 && dy === 0) ? [] : inArea(work.index, area)
    work.put(next)
    for (const record of inside) work.put({ ...record, x: record.x + dx, y: record.y + dy })
    return work.outcome()
  },
})
