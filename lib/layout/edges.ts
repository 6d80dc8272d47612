/** From which row to which row the line of a relation runs, and what stands at its ends. */
import type { Relation } from '@/lib/graph/relations'
import type { Id } from '@/lib/kinds/common'
import { rowCentre } from './node-size'
import type { RouteEdge } from './route'
import type { EndMark } from './route-shape'
import type { Row } from './rows'

/** Relations whose two ends are in the diagram, by the rows that each box shows there. */
export function edgesOf(
  relations: readonly Relation[],
  rows: (object: Id) => readonly Row[] | undefined,
): RouteEdge[] {
  return relations.flatMap((relation) => {
    const from = rows(relation.from)
    const to = rows(relation.to)
    if (!from || !to) return []
    return [
      {
        id: relation.id,
        from: relation.from,
        to: relation.to,
        fromY: rowCentre(from, relation.fromColumns[0]),
        toY: rowCentre(to, relation.toColumns[0]),
      },
    ]
  })
}

export interface EndMarks {
  readonly from: EndMark | null
  readonly to: EndMark | null
}

export function endMarksOf({ sort, cardinality }: Relation): EndMarks {
  if (cardinality) return cardinality
  if (sort === 'inherits' || sort === 'partition') return { from: null, to: 'parent' }
  return { from: null, to: 'arrow' }
}
