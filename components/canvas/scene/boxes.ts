/**
 * The boxes of a diagram, made from the design and never the other way round. A box stays the same object as long as
 * nothing that it shows has changed, which is what lets everything after it do only the work that an edit asks for.
 */
import type { Document } from '@/lib/document/document'
import type { Id } from '@/lib/kinds/common'
import type { Point, Rect } from '@/lib/layout/geometry'
import { nodeSize, schemaHint } from '@/lib/layout/node-size'
import { type Detail, type Drawn, type Row, rowsOf } from '@/lib/layout/rows'
import { foldedInto, type Placement, type Shown, shownIn } from '@/lib/layout-records/shown'
import { interimPlaces } from './interim'

export interface Box extends Rect {
  readonly id: Id
  readonly object: Drawn
  readonly rows: readonly Row[]
  readonly schema: string | null
  readonly colour: string | null
  /** Only its header is shown, because somebody wants it so. */
  readonly collapsed: boolean
  /** How many partitions are folded into it. */
  readonly folded: number
  readonly placement: Placement | null
  readonly detail: Detail
}

/** Where things stand while they are dragged. */
export type Moved = ReadonlyMap<Id, Point>
export const NOT_MOVED: Moved = new Map()

export interface View {
  readonly document: Document
  readonly diagram: Id | null
  readonly detail: Detail
  readonly moved: Moved
}

function foldedCount({ document, diagram }: View, object: Drawn): number {
  const isSplit = object.kind === 'table' && object.partitionBy !== null
  return isSplit ? foldedInto(document, diagram, object.id).length : 0
}

function nextBox(view: View, { object, placement }: Shown, at: Point, before?: Box): Box {
  const { document } = view
  const collapsed = placement?.collapsed ?? false
  const detail = collapsed ? 'names' : view.detail
  const rows = rowsOf(document, object, detail)
  const schema = schemaHint(document, object)
  const folded = foldedCount(view, object)
  const isSame =
    before?.object === object &&
    before.placement === placement &&
    before.rows === rows &&
    before.schema === schema &&
    before.folded === folded &&
    before.detail === detail &&
    before.x === at.x &&
    before.y === at.y
  if (isSame) return before
  return {
    id: object.id,
    object,
    placement,
    detail,
    collapsed,
    rows,
    schema,
    folded,
    colour: placement?.colour ?? null,
    x: at.x,
    y: at.y,
    ...nodeSize(document, object, detail),
  }
}

export function buildBoxes(
  view: View,
  previous: ReadonlyMap<Id, Box> | null,
): ReadonlyMap<Id, Box> {
  const shown = shownIn(view.document, view.diagram)
  const unplaced = shown.filter(({ placement }) => placement === null)
  const interim = unplaced.length > 0 ? interimPlaces(view, shown, unplaced) : new Map<Id, Point>()
  const boxes = new Map<Id, Box>()
  for (const one of shown) {
    const { id } = one.object
    const { x, y } = view.moved.get(id) ?? one.placement ?? interim.get(id) ?? { x: 0, y: 0 }
    boxes.set(id, nextBox(view, one, { x, y }, previous?.get(id)))
  }
  return boxes
}
