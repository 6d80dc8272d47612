'use client'

import { useReactFlow } from '@xyflow/react'
import { type PointerEvent, useEffect, useRef } from 'react'
import { boundsOf, type Point, type Rect } from '@/lib/layout/geometry'
import { colourOf, mark, THEMES, type Theme } from '@/lib/picture/theme'
import { useDrawnTheme } from '../paint/use-drawn-theme'
import type { CanvasModel } from '../state/canvas-model'
import { everything } from '../state/first-view'
import { useCanvasModel } from '../state/use-canvas'

const WIDTH = 176
const HEIGHT = 120
const MARGIN = 8
/** Twice as many dots as the page has on a plain screen: enough for all. */
const SHARP = 2

interface Scale {
  readonly by: number
  readonly x: number
  readonly y: number
}

/** Everything and the window, so that one can find back. */
function scaleOf(model: CanvasModel): Scale {
  const bounds = boundsOf([...everything(model.state.scene), model.window]) ?? model.window
  const by = Math.min((WIDTH - 2 * MARGIN) / bounds.width, (HEIGHT - 2 * MARGIN) / bounds.height)
  return {
    by,
    x: WIDTH / 2 - (bounds.x + bounds.width / 2) * by,
    y: HEIGHT / 2 - (bounds.y + bounds.height / 2) * by,
  }
}

function draw(model: CanvasModel, context: CanvasRenderingContext2D, theme: Theme): void {
  const ink = THEMES[theme]
  const { by, x, y } = scaleOf(model)
  const fill = (rect: Rect, least = 1.5) =>
    context.fillRect(
      rect.x * by + x,
      rect.y * by + y,
      Math.max(least, rect.width * by),
      Math.max(least, rect.height * by),
    )
  context.setTransform(SHARP, 0, 0, SHARP, 0, 0)
  context.clearRect(0, 0, WIDTH, HEIGHT)
  const { areas, boxes } = model.state.scene
  for (const area of areas) {
    context.fillStyle = ink[`tint-${colourOf(area.record.colour) ?? 'grey'}`]
    fill(area)
  }
  for (const box of boxes.values()) {
    const colour = colourOf(box.colour)
    context.fillStyle = colour ? ink[mark(colour)] : ink.relation
    fill(box)
  }
  const view = model.window
  context.strokeStyle = ink.accent
  context.lineWidth = 1.5
  context.strokeRect(view.x * by + x, view.y * by + y, view.width * by, view.height * by)
}

/** Where everything can be seen anyway, a map would only cover some of it. */
function isOfUse(model: CanvasModel): boolean {
  const bounds = boundsOf(everything(model.state.scene))
  const { x, y, width, height } = model.window
  if (!bounds) return false
  const isInside =
    bounds.x >= x &&
    bounds.y >= y &&
    bounds.x + bounds.width <= x + width &&
    bounds.y + bounds.height <= y + height
  return !isInside
}

/** All of the diagram, small; dragging in it moves the view. What it does, the keyboard does by going from box to box. */
export function Minimap() {
  const model = useCanvasModel()
  const theme = useDrawnTheme()
  const canvas = useRef<HTMLCanvasElement>(null)
  const { setCenter } = useReactFlow()
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    let frame = 0
    const soon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        const useful = isOfUse(model)
        context.canvas.style.display = useful ? '' : 'none'
        if (useful) draw(model, context, theme)
      })
    }
    soon()
    const stops = [model.watchViewport(soon), model.store.subscribe(soon)]
    return () => {
      cancelAnimationFrame(frame)
      for (const stop of stops) stop()
    }
  }, [model, theme])
  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const { by, x, y } = scaleOf(model)
    const at: Point = { x: (event.clientX - left - x) / by, y: (event.clientY - top - y) / by }
    void setCenter(at.x, at.y, { zoom: model.viewport.zoom })
  }
  return (
    <canvas
      ref={canvas}
      width={WIDTH * SHARP}
      height={HEIGHT * SHARP}
      style={{ width: WIDTH, height: HEIGHT }}
      className="pointer-events-auto cursor-pointer rounded-[0.625rem] border border-line bg-page shadow-panel"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event)
      }}
      onPointerMove={(event) => event.buttons === 1 && go(event)}
    />
  )
}
