/** Objects with what relates to them, as many relations away as asked for; types are nobody's neighbours. */
import type { Document } from '@/lib/document/document'
import { graphOf, within } from '@/lib/graph/graph'
import { relationsOf } from '@/lib/graph/relations'
import { type Id, idSchema } from '@/lib/kinds/common'

export function withNeighbours(
  document: Document,
  objects: readonly Id[],
  distance: number,
): readonly Id[] {
  if (distance === 0) return objects
  const relations = relationsOf(document).filter(({ sort }) => sort !== 'uses-type')
  const near = within(graphOf(relations), objects, distance)
  return [...near.keys()].map((id) => idSchema.parse(id))
}
