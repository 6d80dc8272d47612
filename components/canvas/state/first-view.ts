import type { Id } from '@/lib/kinds/common'
import { boundsOf, type Rect } from '@/lib/layout/geometry'
import type { Viewport } from '../paint/brush'
import type { Scene } from '../scene/scene'
import type { CanvasModel } from './canvas-model'

/** Room for the bars above, and some air. */
const INSET = { top: 68, side: 28, bottom: 28 } as const

/** The view in which these rectangles fill the window beside the bars, no larger than `most`. */
export function viewOf(
  rects: Iterable<Rect>,
  size: CanvasModel['size'],
  most: number,
): Viewport | null {
  const bounds = boundsOf(rects)
  if (!bounds || size.width === 0) return null
  const room = {
    width: Math.max(120, size.width - 2 * INSET.side),
    height: Math.max(120, size.height - INSET.top - INSET.bottom),
  }
  const zoom = Math.max(
    0.02,
    Math.min(most, room.width / bounds.width, room.height / bounds.height),
  )
  return {
    x: size.width / 2 - (bounds.x + bounds.width / 2) * zoom,
    y: INSET.top + room.height / 2 - (bounds.y + bounds.height / 2) * zoom,
    zoom,
  }
}

/** From here on rows can be read. */
const READABLE = 0.7
/** Below this, boxes show their names only, which makes an overview of its own. */
const OVERVIEW = 0.3

/** All of it; where that is too small to read and the diagram has areas, the one where reading begins. */
export function openingView(scene: Scene, size: CanvasModel['size']): Viewport | null {
  const whole = viewOf(everything(scene), size, 1)
  if (!whole || whole.zoom >= READABLE || whole.zoom < OVERVIEW) return whole
  const [first] = scene.areas.toSorted((a, b) => a.x + a.y - (b.x + b.y))
  return first ? viewOf([first], size, 1) : whole
}

/** How far a stretch must be shifted to lie within the window; its beginning goes before its end. */
function shiftInto(from: number, length: number, first: number, last: number): number {
  const overEnd = from + length - last
  const shift = overEnd > 0 ? -overEnd : 0
  return from + shift < first ? first - from : shift
}

/** The nearest view in which the rectangle can be seen and read; null when the present one will do. */
export function revealing(rect: Rect, model: CanvasModel, leastZoom: number): Viewport | null {
  const { viewport, size } = model
  const zoom = Math.max(viewport.zoom, leastZoom)
  const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }
  const at =
    zoom === viewport.zoom
      ? viewport
      : { x: size.width / 2 - middle.x * zoom, y: size.height / 2 - middle.y * zoom }
  const { top, side, bottom } = INSET
  const [left, above] = [rect.x * zoom + at.x, rect.y * zoom + at.y]
  const dx = shiftInto(left, rect.width * zoom, side, size.width - side)
  const dy = shiftInto(above, rect.height * zoom, top, size.height - bottom)
  if (at === viewport && dx === 0 && dy === 0) return null
  return { x: at.x + dx, y: at.y + dy, zoom }
}

export const everything = ({ boxes, areas, notes }: Scene): Rect[] => [
  ...boxes.values(),
  ...areas,
  ...notes,
]

/** Where one looked last in each diagram, as long as the page is open. */
const left = new Map<Id | null, Viewport>()

export const leaveView = (diagram: Id | null, viewport: Viewport) => left.set(diagram, viewport)
export const viewLeft = (diagram: Id | null): Viewport | null => left.get(diagram) ?? null
