import { useStoreApi } from '@xyflow/react'
import { type MouseEvent, useMemo, useRef } from 'react'
import { useStudioContext } from '@/lib/client/studio/provider'
import { overlaps, type Rect } from '@/lib/layout/geometry'
import { useCanvasModel } from './use-canvas'

/** Drawing a rectangle selects what it touches; React Flow draws it, the scene says what lies in it. */
export function useLasso() {
  const model = useCanvasModel()
  const { ui } = useStudioContext()
  const flow = useStoreApi()
  const rect = useRef<Rect | null>(null)
  return useMemo(() => {
    let stop = () => {}
    return {
      onSelectionStart() {
        stop = flow.subscribe(({ userSelectionRect }) => {
          if (!userSelectionRect) return
          const { zoom } = model.viewport
          const { x, y } = model.pointAt(userSelectionRect)
          const { width, height } = userSelectionRect
          rect.current = { x, y, width: width / zoom, height: height / zoom }
        })
      },
      onSelectionEnd(event: MouseEvent) {
        stop()
        const drawn = rect.current
        rect.current = null
        if (!drawn) return
        const { scene } = model.state
        const frames = [...scene.notes, ...scene.areas.filter((area) => isAround(drawn, area))]
        const found = [
          ...scene.where.within(drawn),
          ...frames.filter((frame) => overlaps(frame, drawn)),
        ].map(({ id }) => id)
        ui.getState().select(found, event.shiftKey ? 'add' : 'replace')
      },
    }
  }, [flow, model, ui])
}

/** An area is a ground to draw on: it is meant only when all of it is taken in. */
const isAround = (outer: Rect, inner: Rect) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height
