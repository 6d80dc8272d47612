/** An area drawn as a rectangle with the area tool. */
import type { Point, Rect } from '@/lib/layout/geometry'
import { addArea } from '../actions/create'
import type { CanvasModel } from './canvas-model'
import { followPointer, type PagePoint, pointOf } from './pointing'

const LEAST = 48

const between = (a: Point, b: Point): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
})

export function startArea(model: CanvasModel, event: PagePoint): void {
  const from = pointOf(model, event)
  followPointer(
    (move) => model.set({ outlined: between(from, pointOf(model, move)) }),
    (up) => {
      const { outlined } = model.state
      model.set({ outlined: null, tool: 'select' })
      if (!up) return
      const isDrawn = outlined && outlined.width >= LEAST && outlined.height >= LEAST
      addArea(model, isDrawn ? outlined : null)
    },
  )
}
