'use client'

import { useEffect, useRef } from 'react'
import { worstOf } from '@/components/problems/severity'
import { countsOf, type ShownFinding } from '@/lib/client/lint/known-findings'
import { useStudioContext } from '@/lib/client/studio/provider'
import type { Id } from '@/lib/kinds/common'
import { othersIn } from '../scene/others'
import { useCanvasModel } from '../state/use-canvas'
import { paint } from './paint'
import { useDrawnTheme } from './use-drawn-theme'

const NONE: readonly ShownFinding[] = []

/** The painted layer. It listens by itself: a frame of a pan renders no component. */
export function PaintLayer() {
  const model = useCanvasModel()
  const { ui, session, lint } = useStudioContext()
  const theme = useDrawnTheme()
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const element = canvas.current
    const context = element?.getContext('2d', { alpha: false })
    if (!element || !context) return
    const repaint = () => {
      const { width, height } = model.size
      if (width === 0) return
      const ratio = devicePixelRatio
      const { scene, emphasis, level, mounted } = model.state
      const { selection, hovered } = ui.getState()
      const others = othersIn(scene, session.store.getState().present)
      const { byUnit } = lint.getState()
      const marks = (id: Id) => worstOf(countsOf(byUnit.get(id) ?? NONE))
      const painting = { scene, emphasis, level, mounted, hovered, others, marks, theme }
      const selected = new Set(selection)
      paint(context, { width, height, ratio }, model.viewport, { ...painting, selected })
    }
    let asked = false
    /** Still in this frame: what stops being an element of the page must not be missing for the time of one. */
    const soon = () => {
      if (asked) return
      asked = true
      queueMicrotask(() => {
        asked = false
        repaint()
      })
    }
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry?.contentRect ?? { width: 0, height: 0 }
      element.width = Math.round(width * devicePixelRatio)
      element.height = Math.round(height * devicePixelRatio)
      model.resize({ width, height })
    })
    observer.observe(element)
    const stops = [
      model.watchViewport(soon),
      model.store.subscribe(soon),
      ui.subscribe(soon),
      session.store.subscribe((now, before) => {
        if (now.present !== before.present) soon()
      }),
      lint.subscribe(soon),
    ]
    void document.fonts.ready.then(soon)
    soon()
    return () => {
      observer.disconnect()
      for (const stop of stops) stop()
    }
  }, [model, ui, session, lint, theme])
  // What is painted here, elements of the page and the outline say in words.
  return <canvas ref={canvas} className="absolute inset-0 size-full" />
}
