'use client'

import { type NodeProps, NodeResizer } from '@xyflow/react'
import { memo } from 'react'
import { classes } from '@/components/ui/classes'
import { colourOf } from '@/lib/picture/theme'
import { AREA_BAND } from '../scene/hit'
import { useCanvas } from '../state/use-canvas'
import { useFrameResize } from '../state/use-frame-resize'
import type { AreaNodeType } from './flow-nodes'
import { INKS } from './tints'

/** An area is painted; here are its name, by which it is taken, and its edges, by which it is made larger. */
export const AreaNode = memo(function AreaNode({
  data: { frame },
  selected,
}: NodeProps<AreaNodeType>) {
  const isFull = useCanvas((state) => state.level === 'full')
  const resize = useFrameResize(frame.id)
  const colour = colourOf(frame.record.colour) ?? 'grey'
  return (
    <>
      {selected && isFull && (
        <NodeResizer minWidth={120} minHeight={80} color="var(--color-accent)" {...resize} />
      )}
      <section
        id={`box-${frame.id}`}
        aria-label={`Area ${frame.record.name}`}
        className={classes('px-3 text-[0.8125rem] font-semibold', INKS[colour])}
        style={{ height: AREA_BAND, lineHeight: `${AREA_BAND}px` }}
      >
        <span className="block truncate">{isFull && frame.record.name}</span>
      </section>
    </>
  )
})
