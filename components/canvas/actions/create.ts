/** New objects on the diagram. They become part of the design when they have a name, in one edit with their place. */
import { areaAdd } from '@/lib/commands/area-add'
import type { Refusal } from '@/lib/commands/command'
import { schemaFor } from '@/lib/commands/drawing/home'
import { placeObjects } from '@/lib/commands/drawing/placements'
import { noteAdd } from '@/lib/commands/note-add'
import { objectAdd } from '@/lib/commands/object-add'
import { tableDraw } from '@/lib/commands/table-draw'
import { indexOf } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import type { Id } from '@/lib/kinds/common'
import { boundsOf, overlaps, type Point, type Rect } from '@/lib/layout/geometry'
import { rectOf } from '../scene/scene'
import type { CanvasModel } from '../state/canvas-model'
import type { DraftKind } from '../state/canvas-state'
import { commitWork, runCommand, standardOf, tell } from './commit'
import { placingDiagram } from './move'

const GRID = 8
const snap = (n: number) => Math.round(n / GRID) * GRID
const snapped = ({ x, y }: Point): Point => ({ x: snap(x), y: snap(y) })

const STEP = 48
const RINGS = 12

/** The point itself, or one near it where a box of this size covers nothing. */
export function freePlace(
  model: CanvasModel,
  at: Point,
  size: { width: number; height: number },
): Point {
  const { scene } = model.state
  const taken: Rect[] = [...scene.boxes.values(), ...scene.notes]
  const isFree = (point: Point) => !taken.some((rect) => overlaps({ ...point, ...size }, rect, 16))
  for (let ring = 0; ring <= RINGS; ring++) {
    for (let turn = 0; turn < Math.max(1, ring * 8); turn++) {
      const angle = (turn / Math.max(1, ring * 8)) * 2 * Math.PI
      const point = {
        x: at.x + Math.cos(angle) * ring * STEP,
        y: at.y + Math.sin(angle) * ring * STEP,
      }
      if (isFree(point)) return snapped(point)
    }
  }
  return snapped(at)
}

/** Where something that nobody put anywhere appears: in the middle of what is in sight. */
export function middlePlace(model: CanvasModel, size: { width: number; height: number }): Point {
  const { x, y, width, height } = model.window
  return freePlace(
    model,
    { x: x + (width - size.width) / 2, y: y + (height - size.height) / 2 },
    size,
  )
}

/** Makes what was drafted; null and the id of the new object, or why not. */
export function createDrafted(
  model: CanvasModel,
  kind: DraftKind,
  name: string,
  at: Point,
): { id: Id } | { refusal: Refusal } {
  const id = newId()
  const standard = standardOf(model.context)
  const diagram = placingDiagram(model)
  const refusal =
    kind === 'table'
      ? runCommand(
          model.context,
          tableDraw,
          { id, standard, name, diagram, ...at },
          `Add table ${name}`,
        )
      : commitWork(model.context, `Add ${kind} ${name}`, (work) => {
          const parent = schemaFor(work, null)
          work.take(
            objectAdd.run(
              work.document,
              objectAdd.input.parse({ kind, parent, name, standard, id }),
            ),
          )
          placeObjects(work, diagram, [{ object: id, ...at }])
        })
  return refusal ? { refusal } : { id }
}

const NOTE = { width: 224, height: 112 } as const
const AREA = { width: 480, height: 320 } as const
const PADDING = 40
const BAND = 24

const framed = ({ x, y, width, height }: Rect) => ({
  x: snap(x),
  y: snap(y),
  width: snap(width),
  height: snap(height),
})

function areaName(model: CanvasModel): string {
  const { diagram, document } = model.state.scene.view
  const names = new Set(
    indexOf(document)
      .childrenOf(diagram, 'area')
      .map(({ name }) => name),
  )
  for (let n = 1; ; n++) if (!names.has(`Area ${n}`)) return `Area ${n}`
}

export function addNote(model: CanvasModel, at: Point | null): void {
  const place = at ?? middlePlace(model, NOTE)
  const id = newId()
  const diagram = placingDiagram(model)
  const note = { id, diagram, text: '', colour: 'yellow', ...framed({ ...place, ...NOTE }) }
  if (!tell(model.context, runCommand(model.context, noteAdd, note))) return
  model.context.ui.getState().select([id])
  model.edit({ what: 'note', id })
}

/** Round what is selected, or as large as it was drawn. */
export function addArea(model: CanvasModel, drawn: Rect | null): void {
  const { selection, select } = model.context.ui.getState()
  const chosen = selection.flatMap((id) => rectOf(model.state.scene, id) ?? [])
  const around = drawn ? null : boundsOf(chosen)
  const rect = around && {
    x: around.x - PADDING,
    y: around.y - PADDING - BAND,
    width: around.width + 2 * PADDING,
    height: around.height + 2 * PADDING + BAND,
  }
  const id = newId()
  const diagram = placingDiagram(model)
  const place = framed(drawn ?? rect ?? { ...middlePlace(model, AREA), ...AREA })
  const area = { id, diagram, name: areaName(model), colour: 'blue', ...place }
  if (!tell(model.context, runCommand(model.context, areaAdd, area))) return
  select([id])
  model.edit({ what: 'name', id })
}

export const DRAFT_SIZE = { width: 200, height: 80 } as const

/** Begins something that is named before it is there. */
export function beginDraft(model: CanvasModel, kind: DraftKind, at: Point | null): void {
  const place = at ? snapped(at) : middlePlace(model, DRAFT_SIZE)
  model.context.ui.getState().select([])
  model.edit({ what: 'draft', kind, at: place })
}
