import { z } from 'zod'
import { newId } from '@/lib/document/new-id'
import type { Id } from '@/lib/kinds/common'
import { idSchema, nameSchema } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { placementId } from '@/lib/layout-records/placement-id'
import { defineCommand } from './command'
import { freeDiagramName } from './diagram-add'
import { Work } from './drawing/work'
import { ofKind } from './of-kind'
import { rankBefore } from './place'

const copyOf = (record: AnyRecord, diagram: Id): AnyRecord => ({
  ...record,
  id: record.kind === 'placement' ? placementId(diagram, record.object) : newId(),
  parent: diagram,
})

/** The same objects in a layout of their own. */
export const diagramDuplicate = defineCommand({
  id: 'diagram-duplicate',
  title: 'Duplicate diagram',
  input: z.strictObject({
    id: idSchema,
    name: nameSchema.nullable().default(null),
    newId: idSchema.optional(),
  }),
  run: (document, input) =>
    ofKind(document, input.id, 'diagram', () => {
      const work = new Work(document)
      const { index } = work
      const diagram = index.get(input.id)
      if (diagram?.kind !== 'diagram') return work.outcome()
      const id = input.newId ?? newId()
      const name = freeDiagramName(index, input.name ?? `${diagram.name} copy`)
      const next = index.children(null)
      const after = next[next.findIndex((each) => each.id === diagram.id) + 1]
      const rank = rankBefore(index, null, after?.id ?? null)
      const inside = index.children(diagram.id).map((record) => copyOf(record, id))
      work.add({ ...diagram, id, name, rank }, ...inside)
      return work.outcome()
    }),
})
