import { z } from 'zod'
import type { DocumentIndex } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import { idSchema, nameSchema } from '@/lib/kinds/common'
import { makeRecord } from '@/lib/kinds/visit-record'
import { ensureDiagram } from '@/lib/layout-records/diagrams'
import { ok } from '@/lib/result'
import { defineCommand } from './command'
import { withNeighbours } from './drawing/neighbourhood'
import { showObjects } from './drawing/show-objects'
import { Work } from './drawing/work'
import { rankBefore } from './place'

/** Diagrams may share a name, but nobody could tell them apart. */
export function freeDiagramName(index: DocumentIndex, wished: string): string {
  const taken = new Set(index.childrenOf(null, 'diagram').map(({ name }) => name))
  for (let n = 1; ; n++) {
    const name = n === 1 ? wished : `${wished} ${n}`
    if (!taken.has(name)) return name
  }
}

/** The whole-model diagram, which a project has without saying so, is made first, so that it does not vanish. */
export const diagramAdd = defineCommand({
  id: 'diagram-add',
  title: 'Add diagram',
  input: z.strictObject({
    name: nameSchema.nullable().default(null),
    scope: z.enum(['all', 'chosen']).default('chosen'),
    objects: z.array(idSchema).default([]),
    /** How many relations away something may be to come along. */
    distance: z.number().int().min(0).max(10).default(0),
    /** The diagram whose layout it begins with. */
    like: idSchema.nullable().default(null),
    id: idSchema.optional(),
  }),
  run(document, input) {
    const work = new Work(document)
    work.take(ok(ensureDiagram(document).steps))
    const { index } = work
    const name = freeDiagramName(index, input.name ?? 'Diagram')
    const head = { id: input.id ?? newId(), parent: null, rank: rankBefore(index, null, null) }
    const { scope } = input
    work.add(makeRecord('diagram', head, { name, scope, detail: 'auto' }))
    const objects = withNeighbours(document, input.objects, input.distance)
    if (!work.failed) showObjects(work, head.id, objects, input.like)
    return work.outcome()
  },
})
