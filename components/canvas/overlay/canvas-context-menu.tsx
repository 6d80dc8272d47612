'use client'

import { type MouseEvent, type ReactNode, useRef } from 'react'
import { ContextMenu } from '@/components/ui/menu'
import type { MenuItem } from '@/components/ui/menu-items'
import type { Point } from '@/lib/layout/geometry'
import { currentBox } from '../actions/go'
import { canvasMenu } from '../actions/menu'
import { type Hit, recordAt } from '../scene/hit'
import type { CanvasModel } from '../state/canvas-model'
import { hitOf, isOverlay, pointOf } from '../state/pointing'
import { useCanvasModel } from '../state/use-canvas'

/** By the keyboard the menu is that of what is selected, wherever the pointer may be. */
function keyboardHit(model: CanvasModel): Hit | null {
  const box = currentBox(model)
  const [id] = model.context.ui.getState().selection
  return box && { type: 'box', box, row: id && id !== box.id ? id : null }
}

/** What the menu is about gets selected, unless it is a part of what is. */
function choose(model: CanvasModel, hit: Hit | null): void {
  const { selection, select } = model.context.ui.getState()
  const inner = recordAt(hit)
  const ids = hit?.type === 'box' ? [hit.box.id, inner] : [inner]
  const isPart = selection.length > 1 && ids.some((id) => id !== null && selection.includes(id))
  if (!isPart && inner !== null && selection[0] !== inner) select([inner])
}

interface CanvasContextMenuProps {
  /** One element that takes a ref. */
  children: ReactNode
}

export function CanvasContextMenu({ children }: CanvasContextMenuProps) {
  const model = useCanvasModel()
  const asked = useRef<{ hit: Hit | null; at: Point }>({ hit: null, at: { x: 0, y: 0 } })
  const open = (event: MouseEvent) => {
    if (isOverlay(event.target) && event.button === 2) {
      event.preventDefault()
      event.stopPropagation()
      return
    }
    const at = pointOf(model, event)
    const hit = event.button === 2 ? hitOf(model, at) : keyboardHit(model)
    asked.current = { hit, at }
    choose(model, hit)
  }
  const items = (): MenuItem[] => canvasMenu(model, asked.current.hit, asked.current.at)
  return (
    <ContextMenu items={items}>
      <div className="absolute inset-0" onContextMenuCapture={open}>
        {children}
      </div>
    </ContextMenu>
  )
}
