/** What is selected gets other places: nudged, lined up, spread out, laid out. */
import type { Id } from '@/lib/kinds/common'
import type { Point } from '@/lib/layout/geometry'
import { type Axis, align, distribute, type Edge, type Moves } from '@/lib/layout-records/align'
import { NOT_MOVED } from '../scene/boxes'
import { rectOf } from '../scene/scene'
import type { CanvasModel } from '../state/canvas-model'
import { taken } from '../state/use-node-drag'
import { moveAll } from './move'

/** Boxes, areas and notes of the selection, each with where it stands. */
export const selectedRects = (model: CanvasModel) =>
  model.context.ui.getState().selection.flatMap((id) => {
    const rect = rectOf(model.state.scene, id)
    return rect ? [rect] : []
  })

export const canArrange = (model: CanvasModel | null, least: number): boolean =>
  model !== null && selectedRects(model).length >= least

function apply(model: CanvasModel, moves: Moves, label: string): void {
  if (moves.size === 0) return
  moveAll(model, moves, label)
  model.say(`${label}: ${moves.size} moved.`)
}

const EDGE_WORDS: Record<Edge, string> = {
  left: 'left',
  centre: 'centres',
  right: 'right',
  top: 'top',
  middle: 'middles',
  bottom: 'bottom',
}

export const alignSelected = (model: CanvasModel, edge: Edge): void =>
  apply(model, align(selectedRects(model), edge), `Align ${EDGE_WORDS[edge]}`)

export const distributeSelected = (model: CanvasModel, axis: Axis): void =>
  apply(
    model,
    distribute(selectedRects(model), axis),
    axis === 'across' ? 'Distribute across' : 'Distribute down',
  )

/** Follows each press of an arrow key; committed when the key is let go. */
export function nudge(model: CanvasModel, by: Point): void {
  const { moved, scene } = model.state
  const from =
    moved.size > 0
      ? moved
      : taken(
          scene,
          selectedRects(model).map(({ id }) => id),
        )
  if (from.size === 0) return
  model.set({
    moved: new Map([...from].map(([id, { x, y }]) => [id, { x: x + by.x, y: y + by.y }])),
  })
}

export function endNudge(model: CanvasModel): void {
  const { moved } = model.state
  if (moved.size === 0) return
  moveAll(model, moved, undefined, { together: `nudge ${[...moved.keys()].join(' ')}` })
  model.set({ moved: NOT_MOVED })
  const [id] = moved.keys()
  const at = id && moved.get(id)
  if (at) model.say(`Moved to ${Math.round(at.x)}, ${Math.round(at.y)}.`)
}

export function selectAll(model: CanvasModel): void {
  const { boxes, notes } = model.state.scene
  const ids: Id[] = [...boxes.keys(), ...notes.map(({ id }) => id)]
  model.context.ui.getState().select(ids)
  model.say(`${ids.length} selected.`)
}
