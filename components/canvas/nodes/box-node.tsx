'use client'

import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { PresenceRing } from '@/components/presence/presence-marks'
import { countWords } from '@/components/problems/severity'
import { classes } from '@/components/ui/classes'
import { useFindingsIn } from '@/lib/client/lint/hooks'
import { countsOf } from '@/lib/client/lint/known-findings'
import { useStudio } from '@/lib/client/studio/hooks'
import type { Id } from '@/lib/kinds/common'
import type { Row } from '@/lib/layout/rows'
import { NewColumnRow } from '../edit/new-column-row'
import { NewLabelRow } from '../edit/new-label-row'
import type { Box } from '../scene/boxes'
import { linesAt } from '../scene/emphasis'
import { placeOf } from '../state/canvas-model'
import type { Editing } from '../state/canvas-state'
import { useCanvas } from '../state/use-canvas'
import { BoxHeader } from './box-header'
import { BoxRow } from './box-row'
import { BoxMark } from './finding-marks'
import type { BoxNodeType } from './flow-nodes'
import { PeopleAt } from './people-at'
import { ReorderMark, RowHandles } from './row-handles'
import { boxLabel } from './words'

const NONE = ''
const SEPARATOR = '\n'

/** The keys of those of a box's rows that are in the set, as text: the same text renders nothing anew. */
const keysIn = (box: Box, ids: { has(id: string): boolean }): string => {
  const keys = box.rows.filter(({ key }) => ids.has(key))
  return keys.length === 0 ? NONE : keys.map(({ key }) => key).join(SEPARATOR)
}

interface BoxBodyProps {
  box: Box
  editing: Editing | null
  lit: string
  chosen: string
}

const editingIn = (editing: Editing | null, id: Id): Editing | null =>
  editing && placeOf(editing).includes(id) ? editing : null

/** What is typed in this row. */
function cellIn(editing: Editing | null, row: Row): 'name' | 'type' | 'label' | null {
  if (editing?.what === 'column' && editing.id === row.key) return editing.field
  return editing?.what === 'label' && editing.key === row.key ? 'label' : null
}

const BoxBody = memo(function BoxBody({ box, editing, lit, chosen }: BoxBodyProps) {
  const litKeys = lit.split(SEPARATOR)
  const chosenKeys = chosen.split(SEPARATOR)
  return (
    <>
      <BoxHeader box={box} isEdited={editing?.what === 'name'} />
      {box.rows.length > 0 && (
        <ul>
          {box.rows.map((row) => (
            <BoxRow
              key={row.key}
              box={box}
              row={row}
              editing={cellIn(editing, row)}
              lit={litKeys.includes(row.key)}
              selected={chosenKeys.includes(row.key)}
            />
          ))}
        </ul>
      )}
      {editing?.what === 'new-column' && <NewColumnRow box={box} />}
      {editing?.what === 'new-label' && <NewLabelRow box={box} />}
    </>
  )
})

/** A table, view or enum. From afar it is painted, and only its place and its name are here. */
export const BoxNode = memo(function BoxNode({ data: { box }, selected }: NodeProps<BoxNodeType>) {
  const isFull = useCanvas((state) => state.level === 'full')
  const isBack = useCanvas(({ emphasis }) => emphasis.dims && !emphasis.boxes.has(box.id))
  const lit = useCanvas(({ emphasis }) => keysIn(box, emphasis.rows))
  const relations = useCanvas(({ scene }) => linesAt(scene.lines).get(box.id)?.length ?? 0)
  const chosen = useStudio(({ selection }) =>
    selection.length === 0 ? NONE : keysIn(box, new Set<string>(selection)),
  )
  const editing = useCanvas((state) => editingIn(state.editing, box.id))
  const isCurrent = useCanvas(({ current }) => current === box.id)
  const findings = countWords(countsOf(useFindingsIn(box.id)))
  const isView = box.object.kind === 'view' || box.object.kind === 'materialized-view'
  return (
    <article
      id={`box-${box.id}`}
      aria-label={[boxLabel(box, relations), findings].filter(Boolean).join(', ')}
      data-selected={selected || undefined}
      tabIndex={isCurrent ? 0 : -1}
      className={classes(
        'relative size-full rounded-lg outline-none',
        isFull && 'bg-surface text-[0.8125rem] motion-safe:transition-opacity',
        isFull && !isView && 'ring-1',
        isFull && (selected ? 'ring-2 ring-accent' : 'shadow-box ring-line'),
        isFull && isBack && !selected && 'opacity-60',
        'focus-visible:ring-2 focus-visible:ring-accent focus-visible:ring-offset-2 focus-visible:ring-offset-page',
      )}
    >
      {isFull && <BoxBody box={box} editing={editing} lit={lit} chosen={chosen} />}
      {isFull && isView && !selected && <DashedEdge />}
      {isFull && findings !== '' && <BoxMark id={box.id} />}
      {isFull && <PeopleAt id={box.id} />}
      {isFull && <RowHandles box={box} />}
      {isFull && <ReorderMark box={box} />}
      <PresenceRing id={box.id} />
    </article>
  )
})

/** What is computed from tables looks less solid than a table. */
const DashedEdge = () => (
  <div className="pointer-events-none absolute inset-0 rounded-lg border border-dashed border-field-line" />
)
