/** What the layout is asked for a diagram, and what its answer means there: places of objects, areas and notes. */
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { relationsOf } from '@/lib/graph/relations'
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { edgesOf } from '@/lib/layout/edges'
import { Field, type Gap } from '@/lib/layout/field'
import { boundsOf, type Point, type Rect } from '@/lib/layout/geometry'
import { nodeSize } from '@/lib/layout/node-size'
import { type Detail, type Drawn, rowsOf } from '@/lib/layout/rows'
import { type Placement, shownIn } from '@/lib/layout-records/shown'
import type { GroupedBox, LayoutAnswer, LayoutEdge, LayoutMode, LayoutRequest } from './auto-layout'

export interface LayoutWish {
  readonly mode: LayoutMode
  /** Only these move; what else is there stays and is not covered. */
  readonly only: readonly Id[] | null
  readonly detail: Detail
  /** Width by height of what the person sees. */
  readonly aspect: number
}

/** What an area keeps free around what stands in it; its title is above. */
const AREA_FRAME = { side: 32, title: 56 } as const

interface ShownBox extends Rect {
  readonly id: Id
  readonly object: Drawn
  readonly detail: Detail
  readonly placement: Placement | null
}

const middleOf = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height / 2 })
const holds = (area: Rect, { x, y }: Point) =>
  x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height

function boxesOf(document: Document, diagram: Id | null, detail: Detail): ShownBox[] {
  return shownIn(document, diagram).map(({ object, placement }) => {
    const own = placement?.collapsed ? 'names' : detail
    const { x, y } = placement ?? { x: 0, y: 0 }
    return {
      id: object.id,
      object,
      detail: own,
      placement,
      x,
      y,
      ...nodeSize(document, object, own),
    }
  })
}

const inDiagram = <K extends 'area' | 'note'>(document: Document, diagram: Id | null, kind: K) =>
  diagram === null ? [] : indexOf(document).childrenOf(diagram, kind)

/** The smallest area around the middle of a box. */
function areaOf(areas: readonly RecordOf<'area'>[], box: Rect): RecordOf<'area'> | null {
  const around = areas.filter((area) => holds(area, middleOf(box)))
  return around.sort((a, b) => a.width * a.height - b.width * b.height)[0] ?? null
}

/** By area where there are areas, else by schema; only when that is asked for, or when areas have to be kept. */
function groupOf(
  document: Document,
  areas: readonly RecordOf<'area'>[],
  box: ShownBox,
  mode: LayoutMode,
): string | null {
  if (box.placement) {
    const area = areaOf(areas, box)
    if (area) return area.id
  }
  if (mode !== 'by-area' || areas.length > 0) return null
  return indexOf(document).top(box.object).id
}

export function layoutRequest(
  document: Document,
  diagram: Id | null,
  { mode, only, detail, aspect }: LayoutWish,
): LayoutRequest {
  const boxes = boxesOf(document, diagram, detail)
  const wanted = only && new Set(only)
  const moving = boxes.filter(({ id }) => !wanted || wanted.has(id))
  const staying = boxes.filter(({ id, placement }) => wanted && !wanted.has(id) && placement)
  const areas = only ? [] : inDiagram(document, diagram, 'area')
  const byId = new Map(boxes.map((box) => [box.id, box]))
  const relations = relationsOf(document)
  const weak = new Set(
    relations.filter(({ sort }) => sort === 'reads' || sort === 'uses-type').map(({ id }) => id),
  )
  const inside = new Set<string>(moving.map(({ id }) => id))
  const edges = edgesOf(relations, (id) => {
    const box = byId.get(id)
    return box && inside.has(id) ? rowsOf(document, box.object, box.detail) : undefined
  })
  const before = boundsOf(moving.filter(({ placement }) => placement))
  return {
    mode,
    aspect,
    boxes: moving.map(
      (box): GroupedBox => ({
        id: box.id,
        width: box.width,
        height: box.height,
        group: only ? null : groupOf(document, areas, box, mode),
      }),
    ),
    edges: edges.map((edge): LayoutEdge => ({ ...edge, weak: weak.has(edge.id) })),
    fixed: staying.map(({ id, x, y, width, height }) => ({ id, x, y, width, height })),
    middle: only && before ? middleOf(before) : null,
    frame: AREA_FRAME,
  }
}

export interface DiagramLayout {
  readonly places: readonly { readonly object: Id; readonly x: number; readonly y: number }[]
  readonly areas: readonly ({ readonly id: Id } & Rect)[]
  readonly notes: readonly ({ readonly id: Id } & Point)[]
}

const NOTE_GAP: Gap = { x: 24, y: 24 }

/** Where a note would be if it only went along. */
function follow(
  note: RecordOf<'note'>,
  area: RecordOf<'area'> | null,
  boxes: readonly ShownBox[],
  answer: LayoutAnswer,
): Point | null {
  const moved = area && answer.groups.get(area.id)
  if (area && moved) return { x: note.x + moved.x - area.x, y: note.y + moved.y - area.y }
  const far = (box: Rect) => {
    const [a, b] = [middleOf(box), middleOf(note)]
    return Math.hypot(a.x - b.x, a.y - b.y)
  }
  const [nearest] = boxes.filter(({ placement }) => placement).sort((a, b) => far(a) - far(b))
  const to = nearest && answer.places.get(nearest.id)
  return nearest && to ? { x: note.x + to.x - nearest.x, y: note.y + to.y - nearest.y } : null
}

/** A note goes with the area that it stands in, or with the box that is nearest to it, and covers nothing. */
function notesAfter(
  document: Document,
  diagram: Id | null,
  { detail }: LayoutWish,
  answer: LayoutAnswer,
): DiagramLayout['notes'] {
  const areas = inDiagram(document, diagram, 'area')
  const boxes = boxesOf(document, diagram, detail)
  const placed = boxes.flatMap(({ id, width, height }) => {
    const at = answer.places.get(id)
    return at ? [{ id, ...at, width, height }] : []
  })
  const field = new Field(placed, NOTE_GAP, 1)
  return inDiagram(document, diagram, 'note').flatMap((note) => {
    const wanted = follow(note, areaOf(areas, note), boxes, answer)
    if (!wanted) return []
    const { id, width, height } = note
    const at = field.near(middleOf({ ...wanted, width, height }), note)
    field.add({ id, ...at, width, height })
    return [{ id, ...at }]
  })
}

/** What the answer changes; notes stay when only a selection was laid out. */
export function layoutOf(
  document: Document,
  diagram: Id | null,
  wish: LayoutWish,
  answer: LayoutAnswer,
): DiagramLayout {
  const index = indexOf(document)
  const places = shownIn(document, diagram).flatMap(({ object }) => {
    const at = answer.places.get(object.id)
    return at ? [{ object: object.id, x: Math.round(at.x), y: Math.round(at.y) }] : []
  })
  const areas = inDiagram(document, diagram, 'area').flatMap(({ id }) => {
    const rect = answer.groups.get(id)
    return rect && index.get(id) ? [{ id, ...rect }] : []
  })
  return { places, areas, notes: wish.only ? [] : notesAfter(document, diagram, wish, answer) }
}
