import { type MouseEvent, type PointerEvent, useMemo } from 'react'
import { useStudioContext } from '@/lib/client/studio/provider'
import type { Id } from '@/lib/kinds/common'
import type { Point } from '@/lib/layout/geometry'
import { type Hit, hitAt, recordAt } from '../scene/hit'
import type { CanvasModel } from './canvas-model'
import { useCanvasModel } from './use-canvas'

const LINE_REACH_PX = 6
/** From farther away lines lie so close that one of them would always be meant. */
const LINES_FROM = 0.25

/** On a menu, a field or a bar over the diagram: that is none of the diagram's business. */
export const isOverlay = (target: EventTarget | null) =>
  !(target instanceof Element) || target.closest('.react-flow__pane, .react-flow__node') === null

export function pointOf(model: CanvasModel, event: { clientX: number; clientY: number }): Point {
  const { left = 0, top = 0 } = model.element?.getBoundingClientRect() ?? {}
  return model.pointAt({ x: event.clientX - left, y: event.clientY - top })
}

export function hitOf(model: CanvasModel, point: Point): Hit | null {
  const { scene, emphasis } = model.state
  const { zoom } = model.viewport
  return hitAt(scene, emphasis, point, zoom < LINES_FROM ? 0 : LINE_REACH_PX / zoom)
}

function sameHit(a: Hit | null, b: Hit | null): boolean {
  if (a?.type === 'box' && b?.type === 'box') return a.box === b.box && a.row === b.row
  if (a?.type === 'line' && b?.type === 'line') return a.line === b.line
  return recordAt(a) === recordAt(b) && a?.type === b?.type
}

/** A click takes the whole first, and what it is made of when the whole is selected already. */
function chosenBy(
  hit: Hit | null,
  selection: readonly Id[],
  document: CanvasModel['document'],
): Id | null {
  const inner = recordAt(hit)
  if (hit?.type !== 'box' || inner === null || inner === hit.box.id) return inner
  const isInside = selection.some(
    (id) => id === hit.box.id || document.records.get(id)?.parent === hit.box.id,
  )
  return isInside && selection.length === 1 ? inner : hit.box.id
}

const isMore = (event: MouseEvent) => event.shiftKey || event.metaKey || event.ctrlKey

function choose(model: CanvasModel, hit: Hit | null, more: boolean): void {
  const { selection, select } = model.context.ui.getState()
  const id = chosenBy(hit, selection, model.document)
  if (id !== null) select([id], more ? 'toggle' : 'replace')
  else if (!more && selection.length > 0) select([])
}

/** What the pointer does on the diagram besides what React Flow does: pointing and choosing. */
export function usePointer() {
  const model = useCanvasModel()
  const { ui } = useStudioContext()
  return useMemo(() => {
    const point = (hit: Hit | null) => {
      if (sameHit(hit, model.state.hot)) return
      model.set({ hot: hit })
      ui.getState().set({ hovered: recordAt(hit) })
    }
    return {
      onPointerMove(event: PointerEvent) {
        if (event.buttons !== 0 || event.pointerType === 'touch') return
        point(isOverlay(event.target) ? null : hitOf(model, pointOf(model, event)))
      },
      onPointerLeave: () => point(null),
      onClick(event: MouseEvent) {
        if (!isOverlay(event.target))
          choose(model, hitOf(model, pointOf(model, event)), isMore(event))
      },
    }
  }, [model, ui])
}
