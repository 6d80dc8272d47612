'use client'

import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { classes } from './classes'

interface SplitterProps {
  label: string
  /** The id of the panel that it makes larger or smaller. */
  controls: string
  /** The edge of the panel on which it lies: dragging away from the panel makes it larger. */
  edge: 'left' | 'right' | 'top'
  size: number
  min: number
  max: number
  onResize(size: number): void
  /** Double click, and Enter: back to the size that it had at first. */
  onReset(): void
}

const GROWS = {
  left: { ArrowLeft: 1, ArrowRight: -1 },
  right: { ArrowRight: 1, ArrowLeft: -1 },
  top: { ArrowUp: 1, ArrowDown: -1 },
} as const satisfies Record<SplitterProps['edge'], Readonly<Record<string, number>>>

const STEP = 16

const PLACE = {
  left: 'inset-y-0 -left-1 w-2 cursor-col-resize',
  right: 'inset-y-0 -right-1 w-2 cursor-col-resize',
  top: 'inset-x-0 -top-1 h-2 cursor-row-resize',
} as const

/** The movable edge of a panel, by pointer and by keyboard. Its panel must be positioned. */
export function Splitter(props: SplitterProps) {
  const { label, controls, edge, size, min, max, onResize, onReset } = props
  const start = useRef<{ at: number; size: number } | null>(null)
  const horizontal = edge === 'top'
  const clamp = (value: number) => Math.round(Math.min(max, Math.max(min, value)))

  const move = (event: PointerEvent) => {
    if (!start.current) return
    const delta = (horizontal ? event.clientY : event.clientX) - start.current.at
    onResize(clamp(start.current.size + (edge === 'right' ? delta : -delta)))
  }
  const press = (event: KeyboardEvent) => {
    const grows: Readonly<Record<string, number>> = GROWS[edge]
    const direction = grows[event.key]
    if (direction !== undefined) onResize(clamp(size + direction * STEP))
    else if (event.key === 'Home') onResize(min)
    else if (event.key === 'End') onResize(max)
    else if (event.key === 'Enter') onReset()
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a movable separator is a control, which <hr> is not
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-controls={controls}
      aria-orientation={horizontal ? 'horizontal' : 'vertical'}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      onKeyDown={press}
      onDoubleClick={onReset}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = { at: horizontal ? event.clientY : event.clientX, size }
      }}
      onPointerMove={move}
      onPointerUp={() => {
        start.current = null
      }}
      onPointerCancel={() => {
        start.current = null
      }}
      className={classes(
        'absolute z-20 touch-none after:absolute after:bg-transparent hover:after:bg-accent focus-visible:outline-none focus-visible:after:bg-accent active:after:bg-accent motion-safe:after:transition-colors',
        horizontal
          ? 'after:inset-x-0 after:top-[3px] after:h-0.5'
          : 'after:inset-y-0 after:left-[3px] after:w-0.5',
        PLACE[edge],
      )}
    />
  )
}
