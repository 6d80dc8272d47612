import { type MouseEvent, type PointerEvent, useMemo } from 'react'
import { useStudioContext } from '@/lib/client/studio/provider'
import type { Id } from '@/lib/kinds/common'
import type { Point } from '@/lib/layout/geometry'
import { addNote, beginDraft } from '../actions/create'
import { type Hit, recordAt } from '../scene/hit'
import { startArea } from './area-drag'
import type { CanvasModel } from './canvas-model'
import { editAt } from './edit-at'
import { aimLink, endLink, startLink } from './link-drag'
import { hitOf, isOverlay, linkEndOf, pointOf, sameHit } from './pointing'
import { useCanvasModel } from './use-canvas'

/** A click takes the whole first, and what it is made of when the whole is selected already. */
function chosenBy(
  hit: Hit | null,
  selection: readonly Id[],
  document: CanvasModel['document'],
): Id | null {
  const inner = recordAt(hit)
  if (hit?.type !== 'box' || inner === null || inner === hit.box.id) return inner
  const isInside = selection.some(
    (id) => id === hit.box.id || document.records.get(id)?.parent === hit.box.id,
  )
  return isInside && selection.length === 1 ? inner : hit.box.id
}

const isMore = (event: MouseEvent) => event.shiftKey || event.metaKey || event.ctrlKey

function choose(model: CanvasModel, hit: Hit | null, more: boolean): void {
  const { selection, select } = model.context.ui.getState()
  const id = chosenBy(hit, selection, model.document)
  if (id !== null) select([id], more ? 'toggle' : 'replace')
  else if (!more && selection.length > 0) select([])
  if (hit?.type === 'box') model.focusOn(hit.box.id)
  else model.element?.focus({ preventScroll: true })
}

/** What a click makes with the tool that is in hand; false where it only chooses. */
function make(model: CanvasModel, at: Point): boolean {
  const { tool } = model.state
  if (tool === 'table' || tool === 'enum' || tool === 'view') beginDraft(model, tool, at)
  else if (tool === 'note') addNote(model, at)
  else return false
  model.set({ tool: 'select' })
  return true
}

/** The pointer begins something that React Flow must not hear of. */
function begins(model: CanvasModel, event: PointerEvent): boolean {
  const { tool, linking } = model.state
  if (event.button !== 0 || isOverlay(event.target)) return false
  if (tool === 'area') {
    startArea(model, event)
    return true
  }
  const end = tool === 'relation' ? linkEndOf(hitOf(model, pointOf(model, event))) : null
  if (end && !linking) startLink(model, end, event)
  return end !== null
}

/** What the pointer does on the diagram besides what React Flow does: pointing, choosing, drawing. */
export function usePointer() {
  const model = useCanvasModel()
  const { ui } = useStudioContext()
  return useMemo(() => {
    const point = (hit: Hit | null) => {
      if (sameHit(hit, model.state.hot)) return
      model.set({ hot: hit })
      ui.getState().set({ hovered: recordAt(hit) })
    }
    return {
      onPointerDownCapture(event: PointerEvent) {
        if (begins(model, event)) event.stopPropagation()
      },
      onPointerMove(event: PointerEvent) {
        model.pointer = pointOf(model, event)
        if (event.buttons !== 0 || event.pointerType === 'touch') return
        if (model.state.linking) aimLink(model, event)
        else point(isHandle(event.target) ? model.state.hot : hitUnder(model, event))
      },
      onPointerLeave() {
        model.pointer = null
        point(null)
      },
      onClick(event: MouseEvent) {
        if (isOverlay(event.target)) return
        if (model.state.linking) endLink(model, event)
        else if (!make(model, pointOf(model, event)))
          choose(model, hitUnder(model, event), isMore(event))
      },
      onDoubleClick(event: MouseEvent) {
        if (isOverlay(event.target) || model.state.tool !== 'select') return
        editAt(model, hitUnder(model, event), event)
      },
    }
  }, [model, ui])
}

/** The handles of a row belong to the box from which they stand out. */
const isHandle = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[data-handle]') !== null

const hitUnder = (model: CanvasModel, event: MouseEvent): Hit | null =>
  isOverlay(event.target) ? null : hitOf(model, pointOf(model, event))
