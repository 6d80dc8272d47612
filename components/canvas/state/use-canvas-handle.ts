import { useReactFlow } from '@xyflow/react'
import { useEffect } from 'react'
import { useStudioContext } from '@/lib/client/studio/provider'
import type { Id } from '@/lib/kinds/common'
import type { Rect } from '@/lib/layout/geometry'
import type { Viewport } from '../paint/brush'
import { boxOf, rectOf } from '../scene/scene'
import type { CanvasModel } from './canvas-model'
import type { Editing } from './canvas-state'
import { everything, leaveView, openingView, revealing, viewLeft, viewOf } from './first-view'
import { useCanvas, useCanvasModel } from './use-canvas'

const MS = 220
const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** A column is renamed in its table, everything else at its own name. */
function editingOf(model: CanvasModel, id: Id): Editing {
  const record = model.document.records.get(id)
  if (record?.kind === 'note') return { what: 'note', id }
  if (record?.kind !== 'column' || record.parent === null) return { what: 'name', id }
  return { what: 'column', table: record.parent, id, field: 'name' }
}

/** Lets the rest of the studio move the view: the handle that stands in the studio's state while a diagram is shown. */
export function useCanvasHandle(): void {
  const model = useCanvasModel()
  const { ui } = useStudioContext()
  const { setViewport, zoomTo } = useReactFlow()
  useEffect(() => {
    const duration = () => (isStill() ? 0 : MS)
    const show = (rects: readonly Rect[], most: number) => {
      const view = viewOf(rects, model.size, most)
      if (view) void setViewport(view, { duration: duration() })
    }
    const rectsOf = (ids: readonly Id[]) => {
      const { scene } = model.state
      return ids.flatMap((id) => rectOf(scene, id) ?? boxOf(scene, id) ?? [])
    }
    model.reveal = (rect, leastZoom) => {
      const view = revealing(rect, model, leastZoom)
      if (view) void setViewport(view, { duration: duration() })
    }
    ui.getState().set({
      canvas: {
        fit: () => show(everything(model.state.scene), 1),
        zoomTo: (ids) => show(rectsOf(ids), 1.25),
        zoomBy: (factor) => void zoomTo(model.viewport.zoom * factor, { duration: duration() / 2 }),
        centre() {
          const { x, y, width, height } = model.window
          return { x: x + width / 2, y: y + height / 2 }
        },
        rename: (id) => model.edit(editingOf(model, id)),
      },
    })
    return () => ui.getState().set({ canvas: null })
  }, [model, ui, setViewport, zoomTo])
}

/** What comes into an empty diagram at once was not drawn by hand. */
const BROUGHT = 3

/** What the address named, or else what one looks at first. */
function firstView(model: CanvasModel): Viewport | null {
  const { scene } = model.state
  const named = model.context.ui.getState().selection.flatMap((id) => boxOf(scene, id) ?? [])
  return named.length > 0 ? viewOf(named, model.size, 1) : openingView(scene, model.size)
}

/** A diagram opens where one left it, or where reading begins. */
export function useFirstView(): void {
  const model = useCanvasModel()
  const diagram = useCanvas(({ scene }) => scene.view.diagram)
  const { setViewport } = useReactFlow()
  useEffect(() => {
    let frame = 0
    let isOpen = false
    const open = () => {
      const view = viewLeft(diagram) ?? firstView(model)
      isOpen = view !== null
      if (view) void setViewport(view)
      else if (model.size.width === 0) frame = requestAnimationFrame(open)
    }
    open()
    const stop = model.store.subscribe(({ scene }, before) => {
      const [now, then] = [scene.boxes.size, before.scene.boxes.size]
      if (then === 0 && now >= BROUGHT) open()
    })
    return () => {
      cancelAnimationFrame(frame)
      stop()
      if (isOpen) leaveView(diagram, model.viewport)
    }
  }, [model, diagram, setViewport])
}
