'use client'

import type { MouseEvent, ReactNode } from 'react'
import { ContextMenu } from '@/components/ui/menu'
import type { OutlineController } from './controller'
import { outlineMenu } from './outline-menu'

interface OutlineContextMenuProps {
  controller: OutlineController
  children: ReactNode
}

/** The menu of the row under the pointer; by the keyboard, of the row with the cursor. */
export function OutlineContextMenu({ controller, children }: OutlineContextMenuProps) {
  const choose = (event: MouseEvent) => {
    const at = event.target instanceof Element ? event.target.closest('[data-key]') : null
    if (!at && event.target instanceof Element && event.target.role === 'tree') {
      // By the keyboard: the browser knows nothing of the row that is meant.
      event.preventDefault()
      event.stopPropagation()
      controller.openMenu()
      return
    }
    const row = controller.row(at?.getAttribute('data-key') ?? null)
    if (!row) return
    const chosen = row.type === 'record' ? controller.concerned(row) : []
    const { selection } = controller.context.ui.getState()
    if (chosen !== selection) controller.select(row)
  }
  return (
    <ContextMenu items={() => outlineMenu(controller)}>
      <div className="flex min-h-0 grow flex-col" onContextMenuCapture={choose}>
        {children}
      </div>
    </ContextMenu>
  )
}
