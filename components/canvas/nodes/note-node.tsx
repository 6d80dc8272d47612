'use client'

import { type NodeProps, NodeResizer } from '@xyflow/react'
import { type KeyboardEvent, memo, useRef, useState } from 'react'
import { classes } from '@/components/ui/classes'
import { colourOf } from '@/lib/picture/theme'
import { setNote } from '../actions/change'
import { tell } from '../actions/commit'
import type { NoteFrame } from '../scene/frames'
import { useCanvas, useCanvasModel } from '../state/use-canvas'
import { useFrameResize } from '../state/use-frame-resize'
import type { NoteNodeType } from './flow-nodes'
import { NoteText } from './note-text'
import { TINTS } from './tints'

/** Kept on leaving; Escape ends as well, since there is nothing to go back to in a text that grows. */
function NoteField({ frame }: { frame: NoteFrame }) {
  const model = useCanvasModel()
  const [text, setText] = useState(frame.record.text)
  const isOver = useRef(false)
  const end = () => {
    if (isOver.current) return
    isOver.current = true
    tell(model.context, setNote(model, frame.id, text))
    model.edit(null)
  }
  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (event.key !== 'Escape' && !isDone) return
    end()
    model.element?.focus({ preventScroll: true })
  }
  return (
    <textarea
      aria-label="Text of the note"
      placeholder="Write a note. **Bold**, *italic*, `code`, # heading, - list"
      className="nodrag nopan nowheel block size-full cursor-text resize-none bg-transparent text-ink outline-none select-text placeholder:text-quiet"
      // biome-ignore lint/a11y/noAutofocus: the person has just asked to write here
      autoFocus
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={press}
      onBlur={end}
    />
  )
}

/** A note on the diagram. */
export const NoteNode = memo(function NoteNode({
  data: { frame },
  selected,
}: NodeProps<NoteNodeType>) {
  const isFull = useCanvas((state) => state.level === 'full')
  const isEdited = useCanvas(({ editing }) => editing?.what === 'note' && editing.id === frame.id)
  const resize = useFrameResize(frame.id)
  const colour = colourOf(frame.record.colour) ?? 'yellow'
  if (!isFull) return <div id={`box-${frame.id}`} className="size-full" />
  return (
    <>
      {selected && <NodeResizer minWidth={96} minHeight={48} {...resize} />}
      <section
        id={`box-${frame.id}`}
        aria-label="Note"
        tabIndex={-1}
        className={classes(
          'size-full overflow-hidden rounded-md p-3 text-[0.8125rem] leading-5 text-ink outline-none',
          TINTS[colour],
          selected ? 'ring-2 ring-accent' : 'ring-1 ring-line',
        )}
      >
        {isEdited ? <NoteField frame={frame} /> : <NoteText text={frame.record.text} />}
      </section>
    </>
  )
})
