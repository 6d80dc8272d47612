import type { OnResize, OnResizeEnd } from '@xyflow/react'
import { useMemo } from 'react'
import type { Id } from '@/lib/kinds/common'
import { resizeFrame } from '../actions/move'
import { NOT_RESIZED } from '../scene/frames'
import { useCanvasModel } from './use-canvas'

/** The edges of an area or a note follow the pointer; the size is committed at the end. */
export function useFrameResize(id: Id) {
  const model = useCanvasModel()
  return useMemo(() => {
    const onResize: OnResize = (_, { x, y, width, height }) =>
      model.set({ resized: new Map([[id, { x, y, width, height }]]) })
    const onResizeEnd: OnResizeEnd = (_, { x, y, width, height }) => {
      resizeFrame(model, id, { x, y, width, height })
      model.set({ resized: NOT_RESIZED })
    }
    return { onResize, onResizeEnd }
  }, [model, id])
}
