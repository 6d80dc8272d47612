'use client'

import '@xyflow/react/dist/base.css'
import './canvas.css'
import { ReactFlowProvider } from '@xyflow/react'
import { useEffect, useMemo } from 'react'
import { useStudioContext } from '@/lib/client/studio/provider'
import { Diagram } from './diagram'
import { CanvasModel } from './state/canvas-model'
import { CanvasProvider } from './state/use-canvas'

/** The diagram. */
export function Canvas() {
  const context = useStudioContext()
  const model = useMemo(() => new CanvasModel(context), [context])
  useEffect(() => model.start(), [model])
  return (
    <CanvasProvider value={model}>
      <ReactFlowProvider>
        <Diagram />
      </ReactFlowProvider>
    </CanvasProvider>
  )
}
