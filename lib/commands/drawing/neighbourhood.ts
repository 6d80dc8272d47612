/** Objects with what relates to them, as many relations away as asked for. */
import type { Document } from '@/lib/document/document'
import { relationsOf } from '@/lib/graph/relations'
import type { Id } from '@/lib/kinds/common'

export function withNeighbours(
  document: Document,
  objects: readonly Id[],
  distance: number,
): Set<Id> {
  const found = new Set(objects)
  if (distance === 0) return found
  const relations = relationsOf(document).filter(({ sort }) => sort !== 'uses-type')
  for (let step = 0; step < distance; step++) {
    const size = found.size
    const edge = new Set(found)
    for (const { from, to } of relations) {
      if (edge.has(from)) found.add(to)
      if (edge.has(to)) found.add(from)
    }
    if (found.size === size) break
  }
  return found
}
