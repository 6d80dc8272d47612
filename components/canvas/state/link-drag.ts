/** Drawing a relation: from a handle with the pointer held down, or with the relation tool by two clicks. */
import { relate } from '../actions/relate'
import type { CanvasModel } from './canvas-model'
import type { LinkEnd } from './canvas-state'
import { followPointer, hitOf, linkEndOf, type PagePoint, pointOf } from './pointing'

/** Less than that was no drag. */
const STILL_PX = 5

export function aimLink(model: CanvasModel, event: PagePoint): void {
  const { linking } = model.state
  if (!linking) return
  const at = pointOf(model, event)
  model.set({ linking: { ...linking, at, over: linkEndOf(hitOf(model, at)) } })
}

export function endLink(model: CanvasModel, event: PagePoint | null): void {
  const { linking } = model.state
  model.set({ linking: null })
  if (linking?.over && event) relate(model, linking.from, linking.over, pointOf(model, event))
}

export function startLink(model: CanvasModel, from: LinkEnd, event: PagePoint): void {
  const at = pointOf(model, event)
  model.set({ linking: { from, at, over: null } })
  const distance = (to: PagePoint) =>
    Math.hypot(to.clientX - event.clientX, to.clientY - event.clientY)
  followPointer(
    (move) => aimLink(model, move),
    (up) => {
      // A click with the tool only chooses where the relation begins; the next one chooses its other end.
      if (up && distance(up) < STILL_PX && model.state.tool === 'relation') return
      endLink(model, up)
    },
  )
}
