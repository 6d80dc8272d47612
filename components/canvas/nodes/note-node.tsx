'use client'

import { type NodeProps, NodeResizer } from '@xyflow/react'
import { memo } from 'react'
import { classes } from '@/components/ui/classes'
import { colourOf } from '@/lib/picture/theme'
import { useCanvas } from '../state/use-canvas'
import { useFrameResize } from '../state/use-frame-resize'
import type { NoteNodeType } from './flow-nodes'
import { NoteText } from './note-text'
import { TINTS } from './tints'

/** A note on the diagram. */
export const NoteNode = memo(function NoteNode({
  data: { frame },
  selected,
}: NodeProps<NoteNodeType>) {
  const isFull = useCanvas((state) => state.level === 'full')
  const resize = useFrameResize(frame.id)
  const colour = colourOf(frame.record.colour) ?? 'yellow'
  if (!isFull) return <div id={`box-${frame.id}`} className="size-full" />
  return (
    <>
      {selected && (
        <NodeResizer minWidth={96} minHeight={48} color="var(--color-accent)" {...resize} />
      )}
      <section
        id={`box-${frame.id}`}
        aria-label="Note"
        className={classes(
          'size-full overflow-hidden rounded-md p-3 text-[0.8125rem] leading-5',
          TINTS[colour],
          selected ? 'ring-2 ring-accent' : 'ring-1 ring-line',
        )}
      >
        <NoteText text={frame.record.text} />
      </section>
    </>
  )
})
