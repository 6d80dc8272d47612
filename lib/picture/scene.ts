/** What a picture shows and where: boxes, areas, notes and lines of a diagram or of a selection in it. */
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { type Relation, relationsOf } from '@/lib/graph/relations'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { edgesOf } from '@/lib/layout/edges'
import { boundsOf, type Rect } from '@/lib/layout/geometry'
import { nodeSize } from '@/lib/layout/node-size'
import { placeNew } from '@/lib/layout/place-new'
import { type Route, routeAll } from '@/lib/layout/route'
import { type Detail, type Drawn, type Row, rowsOf } from '@/lib/layout/rows'
import { type Shown, shownIn } from '@/lib/layout-records/shown'
import { type Colour, colourOf } from './theme'

export interface SceneBox extends Rect {
  readonly object: Drawn
  readonly rows: readonly Row[]
  readonly colour: Colour | null
}

export interface SceneLine {
  readonly relation: Relation
  readonly route: Route
}

export interface Scene {
  readonly areas: readonly RecordOf<'area'>[]
  readonly notes: readonly RecordOf<'note'>[]
  readonly boxes: readonly SceneBox[]
  readonly lines: readonly SceneLine[]
  readonly bounds: Rect
}

export interface SceneOptions {
  /** Only these objects, areas and notes; null shows all of the diagram. */
  readonly ids: ReadonlySet<Id> | null
  /** Null: as the diagram has it. */
  readonly detail: Detail | null
}

const NOTHING: Rect = { x: 0, y: 0, width: 320, height: 120 }

function detailOf(diagram: AnyRecord | undefined): Detail {
  if (diagram?.kind !== 'diagram' || diagram.detail === 'auto') return 'all'
  return diagram.detail
}

function boxesOf(document: Document, shown: readonly Shown[], detail: Detail): SceneBox[] {
  const sized = shown.map(({ object, placement }) => {
    const own = placement?.collapsed ? 'names' : detail
    return {
      object,
      placement,
      rows: rowsOf(document, object, own),
      ...nodeSize(document, object, own),
    }
  })
  const placed = sized.flatMap(({ object, placement, width, height }) =>
    placement ? [{ id: object.id, x: placement.x, y: placement.y, width, height }] : [],
  )
  const loose = sized.flatMap(({ object, placement, width, height }) =>
    placement ? [] : [{ id: object.id, width, height }],
  )
  const found = placeNew(placed, loose, relationsOf(document))
  return sized.map(({ object, placement, rows, width, height }) => {
    const { x, y } = placement ?? found.get(object.id) ?? NOTHING
    return { object, rows, x, y, width, height, colour: colourOf(placement?.colour ?? null) }
  })
}

function linesOf(document: Document, boxes: readonly SceneBox[]): SceneLine[] {
  const byId = new Map<string, SceneBox>(boxes.map((box) => [box.object.id, box]))
  const relations = relationsOf(document)
  const routes = routeAll(
    byId,
    edgesOf(relations, (id) => byId.get(id)?.rows),
  )
  return relations.flatMap((relation) => {
    const route = routes.get(relation.id)
    return route ? [{ relation, route }] : []
  })
}

const lineRects = ({ route }: SceneLine): Rect[] =>
  route.points.map(({ x, y }) => ({ x, y, width: 0, height: 0 }))

export function sceneOf(document: Document, diagram: Id | null, options: SceneOptions): Scene {
  const { ids } = options
  const index = indexOf(document)
  const wanted = ({ id }: AnyRecord) => ids === null || ids.has(id)
  const layout = diagram === null ? [] : index.children(diagram).filter(wanted)
  const areas = layout.filter((record) => index.is(record, 'area'))
  const notes = layout.filter((record) => index.is(record, 'note'))
  const detail = options.detail ?? detailOf(index.get(diagram))
  const boxes = boxesOf(document, shownIn(document, diagram), detail).filter(({ object }) =>
    wanted(object),
  )
  const lines = linesOf(document, boxes)
  const bounds = boundsOf([...areas, ...notes, ...boxes, ...lines.flatMap(lineRects)]) ?? NOTHING
  return { areas, notes, boxes, lines, bounds }
}
