'use client'

import { ViewportPortal } from '@xyflow/react'
import { BOX } from '@/lib/layout/node-size'
import type { Icon } from '@/lib/picture/icons'
import { createDrafted, DRAFT_SIZE } from '../actions/create'
import { Mark } from '../nodes/mark'
import type { DraftKind } from '../state/canvas-state'
import { useCanvas, useCanvasModel } from '../state/use-canvas'
import { NameEdit } from './name-edit'

const ICON: Record<DraftKind, Icon> = { table: 'table', enum: 'enum', view: 'view' }

/** Something new: a header in which its name is typed. It is part of the design once it has one. */
export function DraftBox() {
  const model = useCanvasModel()
  const editing = useCanvas((state) => state.editing)
  if (editing?.what !== 'draft') return null
  const { kind, at } = editing
  const keep = (name: string) => {
    const made = createDrafted(model, kind, name, at)
    if ('refusal' in made) return made.refusal
    model.context.ui.getState().select([made.id])
    goOn(made.id)
    return null
  }
  /** A table wants columns, an enum labels; a view's query is written in the inspector. */
  const goOn = (id: Parameters<typeof model.focusOn>[0]) => {
    if (kind === 'table') model.edit({ what: 'new-column', table: id })
    else if (kind === 'enum') model.edit({ what: 'new-label', type: id })
    else model.edit(null)
  }
  return (
    <ViewportPortal>
      <div
        className="nopan absolute z-50 rounded-lg bg-surface text-[0.8125rem] shadow-raised ring-2 ring-accent"
        style={{ left: at.x, top: at.y, width: DRAFT_SIZE.width, pointerEvents: 'all' }}
      >
        <div
          className="flex items-center rounded-lg bg-box-head px-2.5"
          style={{ height: BOX.header }}
        >
          <Mark icon={ICON[kind]} className="mr-1.5 size-4 shrink-0 text-quiet" />
          <NameEdit
            label={`Name of the new ${kind}`}
            value=""
            placeholder={`${kind} name`}
            className="grow font-semibold"
            onKeep={keep}
            onDone={() => {
              // What was made has gone on by itself.
              if (model.state.editing === editing) model.edit(null)
            }}
          />
        </div>
      </div>
    </ViewportPortal>
  )
}
