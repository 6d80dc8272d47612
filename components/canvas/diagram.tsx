'use client'

import { useEffect, useRef } from 'react'
import { classes } from '@/components/ui/classes'
import { Overlays } from './bars/overlays'
import { DraftBox } from './edit/draft-box'
import { FlowLayer } from './flow-layer'
import { CanvasContextMenu } from './overlay/canvas-context-menu'
import { PaintLayer } from './paint/paint-layer'
import type { Scene } from './scene/scene'
import { putOnScreen } from './state/open-canvas'
import { useCanvas, useCanvasModel } from './state/use-canvas'
import { useCanvasHandle, useFirstView } from './state/use-canvas-handle'
import { useClipboard } from './state/use-clipboard'
import { useKeys } from './state/use-keys'
import { usePlacing } from './state/use-placing'
import { usePointer } from './state/use-pointer'

const TOOL_CLASS = { select: '', hand: 'canvas-tool-hand' } as const

const loose = new WeakMap<Scene['boxes'], boolean>()

/** Whether something has still to be given a place. */
function hasLoose({ boxes }: Scene): boolean {
  const known = loose.get(boxes)
  if (known !== undefined) return known
  const found = [...boxes.values()].some(({ placement }) => placement === null)
  loose.set(boxes, found)
  return found
}

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
    return putOnScreen(model)
  }, [model])
  useCanvasHandle()
  useFirstView()
  usePlacing()
  useClipboard()
  const pointer = usePointer()
  const keys = useKeys()
  const said = useCanvas((state) => state.said)
  const isPlacing = useCanvas(({ scene }) => hasLoose(scene))
  return (
    <section
      ref={section}
      aria-label={`Diagram ${name}`}
      className={classes(
        'absolute inset-0 overflow-hidden bg-page -outline-offset-2 select-none',
        tool === 'select' || tool === 'hand' ? TOOL_CLASS[tool] : 'canvas-tool-draw',
      )}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard enters here and goes on from box to box
      tabIndex={0}
      aria-describedby="canvas-keys"
      aria-busy={isPlacing}
      {...pointer}
      {...keys}
    >
      <p id="canvas-keys" className="sr-only">
        Tab goes from object to object, Alt with an arrow key to the one beside it. Enter goes into
        a table, Escape back out; F2 renames. Arrow keys move what is selected. Escape and then Tab
        leaves the diagram.
      </p>
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
      <CanvasContextMenu>
        <PaintLayer />
        <FlowLayer />
      </CanvasContextMenu>
      <DraftBox />
      <Overlays />
    </section>
  )
}
