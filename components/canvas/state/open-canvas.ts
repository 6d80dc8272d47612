/** The canvas that is on the screen, for actions that are begun elsewhere: by a shortcut, in a menu. */
import type { StudioContext } from '@/lib/client/studio/provider'
import type { CanvasModel } from './canvas-model'

const open = new WeakMap<StudioContext['ui'], CanvasModel>()

export function putOnScreen(model: CanvasModel): () => void {
  open.set(model.context.ui, model)
  return () => {
    if (open.get(model.context.ui) === model) open.delete(model.context.ui)
  }
}

export const canvasOf = ({ ui }: StudioContext): CanvasModel | null => open.get(ui) ?? null
