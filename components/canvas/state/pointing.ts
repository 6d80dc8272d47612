/** From a place on the page to what lies there in the diagram. */

import { idSchema } from '@/lib/kinds/common'
import type { Point } from '@/lib/layout/geometry'
import { type Hit, hitAt, recordAt, rowAt } from '../scene/hit'
import type { CanvasModel } from './canvas-model'
import type { LinkEnd } from './canvas-state'

const LINE_REACH_PX = 6
/** From farther away lines lie so close that one of them would always be meant. */
const LINES_FROM = 0.25
/** The handles of a box stand out a little; on the way to them it stays the one that is pointed at. */
const HANDLES_PX = 12

export interface PagePoint {
  readonly clientX: number
  readonly clientY: number
}

/** On a menu, a field or a bar over the diagram: that is none of the diagram's business. */
export const isOverlay = (target: EventTarget | null) =>
  !(target instanceof Element) ||
  target.closest('.react-flow__pane, .react-flow__node') === null ||
  target.closest('.nodrag') !== null

export function pointOf(model: CanvasModel, { clientX, clientY }: PagePoint): Point {
  const { left = 0, top = 0 } = model.element?.getBoundingClientRect() ?? {}
  return model.pointAt({ x: clientX - left, y: clientY - top })
}

/** Still at the edge of the box that was pointed at. */
function hitNear(model: CanvasModel, { x, y }: Point): Hit | null {
  const { hot, scene } = model.state
  const box = hot?.type === 'box' ? scene.boxes.get(hot.box.id) : undefined
  if (!box) return null
  const by = HANDLES_PX / model.viewport.zoom
  const isBeside = x >= box.x - by && x <= box.x + box.width + by
  const isLevel = y >= box.y && y <= box.y + box.height
  return isBeside && isLevel ? { type: 'box', box, row: rowAt(box, y) } : null
}

export function hitOf(model: CanvasModel, point: Point): Hit | null {
  const { scene, emphasis } = model.state
  const { zoom } = model.viewport
  const hit = hitAt(scene, emphasis, point, zoom < LINES_FROM ? 0 : LINE_REACH_PX / zoom)
  return hit?.type === 'box' ? hit : (hitNear(model, point) ?? hit)
}

export function sameHit(a: Hit | null, b: Hit | null): boolean {
  if (a?.type === 'box' && b?.type === 'box') return a.box === b.box && a.row === b.row
  if (a?.type === 'line' && b?.type === 'line') return a.line === b.line
  return recordAt(a) === recordAt(b) && a?.type === b?.type
}

/** The table, and the column if it is one, that a relation could begin or end at. */
export function linkEndOf(hit: Hit | null): LinkEnd | null {
  if (hit?.type !== 'box' || hit.box.object.kind !== 'table') return null
  const row = hit.box.rows.find(({ key }) => key === hit.row)
  const isOwn = row?.role === 'column' && !row.inherited
  return { table: hit.box.id, column: isOwn ? idSchema.parse(row.key) : null }
}

const swallow = (event: Event) => event.stopPropagation()

/** Calls back until the pointer is let go; Escape gives up. */
export function followPointer(
  move: (event: PointerEvent) => void,
  end: (event: PointerEvent | null) => void,
): void {
  const stop = (event: PointerEvent | null) => {
    // The click that follows belongs to what was dragged, not to what it was let go over.
    addEventListener('click', swallow, true)
    setTimeout(() => removeEventListener('click', swallow, true))
    removeEventListener('pointermove', move)
    removeEventListener('pointerup', stop)
    removeEventListener('pointercancel', giveUp)
    removeEventListener('keydown', press, true)
    end(event)
  }
  const giveUp = () => stop(null)
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    giveUp()
  }
  addEventListener('pointermove', move)
  addEventListener('pointerup', stop)
  addEventListener('pointercancel', giveUp)
  addEventListener('keydown', press, true)
}
