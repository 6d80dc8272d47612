/** A project without a diagram shows its whole model all the same; the diagram becomes a record when something is placed in it. */
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { rankBetween } from '@/lib/document/rank'
import { type Id, idSchema } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { makeRecord } from '@/lib/kinds/visit-record'
import { addStep } from '@/lib/steps/make'
import type { Step } from '@/lib/steps/step'

/** Always the same, so that two browsers that make it at once make one. */
export const MAIN_DIAGRAM: Id = idSchema.parse('main-diagram')

export const diagramsOf = (document: Document): readonly RecordOf<'diagram'>[] =>
  indexOf(document).childrenOf(null, 'diagram')

/** The diagram to show first, and the steps that make it where there is none. */
export function ensureDiagram(document: Document): { id: Id; steps: Step[] } {
  const [first] = diagramsOf(document)
  if (first) return { id: first.id, steps: [] }
  const rank = rankBetween(indexOf(document).children(null).at(-1)?.rank ?? null, null)
  const head = { id: MAIN_DIAGRAM, parent: null, rank }
  const main = makeRecord('diagram', head, { name: 'Main', scope: 'all', detail: 'auto' })
  return { id: main.id, steps: [addStep(main)] }
}
