/**
 * Objects without a place get one: all of them by the layout when a diagram opens for the first time, later ones near what
 * they relate to. Nobody drew that, so it is no edit to be undone.
 */
import { useEffect } from 'react'
import { moveAll } from '../actions/move'
import type { Box } from '../scene/boxes'
import type { CanvasModel } from './canvas-model'
import { useCanvasModel } from './use-canvas'

/** What several people see at once one of them places; the others have its answer by then. */
const PAUSE_MS = { alone: 60, together: 900 } as const
/** So few are placed by rows as well as by the layout. */
const WORTH_LAYOUT = 3

/** They stay where the scene has put them already. */
function placeLoose(model: CanvasModel, loose: readonly Box[]): void {
  const moved = new Map(loose.map(({ id, x, y }) => [id, { x, y }]))
  moveAll(model, moved, 'Place new objects', { undoable: false })
}

function place(model: CanvasModel): void {
  const { session, live } = model.context
  // An earlier version is looked at as it was.
  if (session !== live) return
  const { boxes } = model.state.scene
  const loose = [...boxes.values()].filter(({ placement }) => placement === null)
  if (loose.length === 0 || model.layout.isRunning) return
  const isFirst = loose.length === boxes.size && loose.length >= WORTH_LAYOUT
  if (isFirst) model.layout.run({ mode: 'layered', only: null, undoable: false })
  else placeLoose(model, loose)
}

export function usePlacing(): void {
  const model = useCanvasModel()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      const { present } = model.context.session.store.getState()
      clearTimeout(timer)
      timer = setTimeout(() => place(model), PAUSE_MS[present.length === 0 ? 'alone' : 'together'])
    }
    soon()
    const stop = model.store.subscribe((now, before) => {
      if (now.scene.boxes !== before.scene.boxes && now.moved.size === 0) soon()
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [model])
}
