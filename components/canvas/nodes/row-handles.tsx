'use client'

import { GripVertical } from 'lucide-react'
import type { PointerEvent } from 'react'
import { classes } from '@/components/ui/classes'
import { idSchema } from '@/lib/kinds/common'
import { BOX } from '@/lib/layout/node-size'
import type { Box } from '../scene/boxes'
import { startLink } from '../state/link-drag'
import { startReorder } from '../state/reorder-drag'
import { useCanvas, useCanvasModel } from '../state/use-canvas'

const HEADER = ''

/** Where a relation begins and a column is taken to be moved: at the row under the pointer, and at the header. */
export function RowHandles({ box }: { box: Box }) {
  const model = useCanvasModel()
  const key = useCanvas(({ hot, tool, editing, reordering }) => {
    const isHere = hot?.type === 'box' && hot.box.id === box.id
    return isHere && tool === 'select' && !editing && !reordering ? (hot.row ?? HEADER) : null
  })
  if (key === null || box.object.kind !== 'table') return null
  const at = box.rows.findIndex((row) => row.key === key)
  const row = box.rows[at]
  const isOwn = row?.role === 'column' && !row.inherited
  const column = isOwn ? idSchema.parse(row.key) : null
  const y = at < 0 ? BOX.header / 2 : BOX.header + at * BOX.row + BOX.row / 2
  const link = (event: PointerEvent) => {
    event.stopPropagation()
    startLink(model, { table: box.id, column }, event)
  }
  return (
    <div data-handle aria-hidden="true" className="absolute inset-x-0 h-0" style={{ top: y }}>
      {column && (
        <span
          data-handle
          className="nodrag nopan absolute left-0 flex h-6 w-3 -translate-y-1/2 cursor-grab items-center justify-center text-quiet"
          onPointerDown={(event) => {
            event.stopPropagation()
            startReorder(model, box, column, event)
          }}
        >
          <GripVertical size={11} strokeWidth={2} />
        </span>
      )}
      <LinkDot side="left" onPointerDown={link} />
      <LinkDot side="right" onPointerDown={link} />
    </div>
  )
}

interface LinkDotProps {
  side: 'left' | 'right'
  onPointerDown(event: PointerEvent): void
}

/** Small to look at, easier to hit. */
const LinkDot = ({ side, onPointerDown }: LinkDotProps) => (
  <span
    data-handle={side}
    className={classes(
      'nodrag nopan absolute flex size-5 -translate-y-1/2 cursor-crosshair items-center justify-center',
      side === 'left' ? '-left-3.5' : '-right-3.5',
    )}
    onPointerDown={onPointerDown}
  >
    <span className="size-2.5 rounded-full border-2 border-accent bg-surface" />
  </span>
)

/** Where a column that is dragged will stand. */
export function ReorderMark({ box }: { box: Box }) {
  const slot = useCanvas(({ reordering }) =>
    reordering?.table === box.id ? reordering.slot : null,
  )
  if (slot === null) return null
  return (
    <div
      className="pointer-events-none absolute inset-x-1 h-0.5 -translate-y-1/2 rounded-full bg-accent"
      style={{ top: BOX.header + slot * BOX.row }}
    />
  )
}
