'use client'

import { type NodeProps, NodeResizer } from '@xyflow/react'
import { memo } from 'react'
import { classes } from '@/components/ui/classes'
import { colourOf } from '@/lib/picture/theme'
import { renameObject } from '../actions/change'
import { NameEdit } from '../edit/name-edit'
import { AREA_BAND } from '../scene/hit'
import { useCanvas, useCanvasModel } from '../state/use-canvas'
import { useFrameResize } from '../state/use-frame-resize'
import type { AreaNodeType } from './flow-nodes'
import { INKS } from './tints'

/** An area is painted; here are its name, by which it is taken, and its edges, by which it is made larger. */
export const AreaNode = memo(function AreaNode({
  data: { frame },
  selected,
}: NodeProps<AreaNodeType>) {
  const model = useCanvasModel()
  const isFull = useCanvas((state) => state.level === 'full')
  const isEdited = useCanvas(({ editing }) => editing?.what === 'name' && editing.id === frame.id)
  const resize = useFrameResize(frame.id)
  const colour = colourOf(frame.record.colour) ?? 'grey'
  return (
    <>
      {selected && isFull && <NodeResizer minWidth={120} minHeight={80} {...resize} />}
      <section
        id={`box-${frame.id}`}
        aria-label={`Area ${frame.record.name}`}
        tabIndex={-1}
        className={classes(
          'canvas-area pointer-events-auto flex items-center px-3 text-[0.8125rem] font-semibold outline-none',
          INKS[colour],
        )}
        style={{ height: AREA_BAND }}
      >
        {isEdited && (
          <NameEdit
            label={`Name of area ${frame.record.name}`}
            value={frame.record.name}
            className="w-56"
            onKeep={(name) => renameObject(model, frame.id, name)}
            onDone={(how) => {
              model.edit(null)
              if (how !== 'left') model.element?.focus({ preventScroll: true })
            }}
          />
        )}
        {isFull && !isEdited && <span className="truncate">{frame.record.name}</span>}
      </section>
    </>
  )
})
