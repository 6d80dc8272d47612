import type { Id } from '@/lib/kinds/common'
import { boundsOf, type Rect } from '@/lib/layout/geometry'
import type { Viewport } from '../paint/brush'
import type { Scene } from '../scene/scene'
import type { CanvasModel } from './canvas-model'

const MARGIN = 1.12

/** The view in which these rectangles fill the window, no larger than `most`. */
export function viewOf(
  rects: Iterable<Rect>,
  size: CanvasModel['size'],
  most: number,
): Viewport | null {
  const bounds = boundsOf(rects)
  if (!bounds || size.width === 0) return null
  const across = size.width / (bounds.width * MARGIN)
  const down = size.height / (bounds.height * MARGIN)
  const zoom = Math.max(0.02, Math.min(most, across, down))
  return {
    x: size.width / 2 - (bounds.x + bounds.width / 2) * zoom,
    y: size.height / 2 - (bounds.y + bounds.height / 2) * zoom,
    zoom,
  }
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
