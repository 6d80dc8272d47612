/** From which row to which row the line of a relation runs, and what stands at its ends. */
import type { Relation } from '@/lib/graph/relations'
import type { Id } from '@/lib/kinds/common'
import { rowCentre } from './node-size'
import type { RouteEdge } from './route'
import type { EndMark } from './route-shape'
import type { Row } from './rows'

/** Where ends of both sorts meet in one row, they stand apart, so that each mark can be read. */
const APART = 6

const endKey = ({ to, toColumns, cardinality }: Relation) =>
  `${to}\n${toColumns[0]}\n${cardinality?.to}`

function shift(relation: Relation, ends: ReadonlySet<string>): number {
  const { cardinality } = relation
  if (!cardinality) return 0
  const exact = cardinality.to === 'exactly-one'
  const other = exact ? 'zero-or-one' : 'exactly-one'
  const meets = ends.has(endKey({ ...relation, cardinality: { ...cardinality, to: other } }))
  return meets ? (exact ? -APART : APART) : 0
}

/** Relations whose two ends are in the diagram, by the rows that each box shows there. */
export function edgesOf(
  relations: readonly Relation[],
  rows: (object: Id) => readonly Row[] | undefined,
): RouteEdge[] {
  const drawn = relations.filter(({ from, to }) => rows(from) && rows(to))
  const ends = new Set(drawn.map(endKey))
  return drawn.map((relation) => ({
    id: relation.id,
    from: relation.from,
    to: relation.to,
    fromY: rowCentre(rows(relation.from) ?? [], relation.fromColumns[0]),
    toY: rowCentre(rows(relation.to) ?? [], relation.toColumns[0]) + shift(relation, ends),
  }))
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
