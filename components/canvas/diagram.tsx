'use client'

import { useEffect, useRef } from 'react'
import { classes } from '@/components/ui/classes'
import { Overlays } from './bars/overlays'
import { DraftBox } from './edit/draft-box'
import { FlowLayer } from './flow-layer'
import { PaintLayer } from './paint/paint-layer'
import { useCanvas, useCanvasModel } from './state/use-canvas'
import { useCanvasHandle, useFirstView } from './state/use-canvas-handle'
import { usePointer } from './state/use-pointer'

const TOOL_CLASS = { select: '', hand: 'canvas-tool-hand' } as const

/** The open diagram with everything that lies over it. */
export function Diagram() {
  const model = useCanvasModel()
  const section = useRef<HTMLElement>(null)
  const tool = useCanvas((state) => state.tool)
  const name = useCanvas(({ scene: { view } }) => {
    const record = view.diagram === null ? undefined : view.document.records.get(view.diagram)
    return record?.kind === 'diagram' ? record.name : 'Main'
  })
  useEffect(() => {
    model.element = section.current
  }, [model])
  useCanvasHandle()
  useFirstView()
  const pointer = usePointer()
  return (
    <section
      ref={section}
      aria-label={`Diagram ${name}`}
      className={classes(
        'absolute inset-0 overflow-hidden bg-page select-none',
        tool === 'select' || tool === 'hand' ? TOOL_CLASS[tool] : 'canvas-tool-draw',
      )}
      {...pointer}
    >
      <PaintLayer />
      <FlowLayer />
      <DraftBox />
      <Overlays />
    </section>
  )
}
