import { z } from 'zod'
import { idSchema } from '@/lib/kinds/common'
import { placementId } from '@/lib/layout-records/placement-id'
import { ok } from '@/lib/result'
import { removeStep } from '@/lib/steps/make'
import { defineCommand } from './command'
import { ofKind } from './of-kind'

/** Out of the diagram, not out of the design. */
export const diagramObjectsRemove = defineCommand({
  id: 'diagram-objects-remove',
  title: 'Remove from diagram',
  input: z.strictObject({ diagram: idSchema, objects: z.array(idSchema).min(1) }),
  run: (document, { diagram, objects }) =>
    ofKind(document, diagram, 'diagram', () => {
      const ids = new Set(objects.map((object) => placementId(diagram, object)))
      return ok(
        [...ids].flatMap((id) => {
          const placement = document.records.get(id)
          return placement ? [removeStep(placement)] : []
        }),
      )
    }),
})
