import type { OnNodeDrag } from '@xyflow/react'
import { useMemo } from 'react'
import { useStudioContext } from '@/lib/client/studio/provider'
import type { Id } from '@/lib/kinds/common'
import type { Point } from '@/lib/layout/geometry'
import { moveAll } from '../actions/move'
import type { FlowNode } from '../nodes/flow-nodes'
import { NOT_MOVED } from '../scene/boxes'
import { standsIn } from '../scene/frames'
import { rectOf, type Scene } from '../scene/scene'
import { useCanvasModel } from './use-canvas'

/** All that moves when one of them is dragged: areas take along what stands in them. */
export function taken(scene: Scene, ids: Iterable<Id>): ReadonlyMap<Id, Point> {
  const all = new Set(ids)
  for (const area of scene.areas) {
    if (!all.has(area.id)) continue
    const frames = [...scene.areas, ...scene.notes]
    for (const id of standsIn(area, scene.boxes.values(), frames)) all.add(id)
  }
  return new Map(
    [...all].flatMap((id) => {
      const rect = rectOf(scene, id)
      return rect ? [[id, { x: rect.x, y: rect.y }] as const] : []
    }),
  )
}

/** React Flow reports the one that is dragged; the others follow it here. Nothing is committed before the end. */
export function useNodeDrag() {
  const model = useCanvasModel()
  const context = useStudioContext()
  return useMemo(() => {
    let from: ReadonlyMap<Id, Point> = NOT_MOVED
    let start: Point = { x: 0, y: 0 }
    const onNodeDragStart: OnNodeDrag<FlowNode> = (_, node) => {
      const { id } = 'box' in node.data ? node.data.box : node.data.frame
      const { selection, select } = context.ui.getState()
      if (!selection.includes(id)) select([id])
      from = taken(model.state.scene, context.ui.getState().selection)
      start = from.get(id) ?? node.position
    }
    const shifted = ({ position }: FlowNode) => {
      const [dx, dy] = [position.x - start.x, position.y - start.y]
      return new Map([...from].map(([id, { x, y }]) => [id, { x: x + dx, y: y + dy }]))
    }
    const onNodeDrag: OnNodeDrag<FlowNode> = (_, node) => model.set({ moved: shifted(node) })
    const onNodeDragStop: OnNodeDrag<FlowNode> = (_, node) => {
      const moved = shifted(node)
      moveAll(model, moved)
      model.set({ moved: NOT_MOVED })
    }
    return { onNodeDragStart, onNodeDrag, onNodeDragStop }
  }, [model, context])
}
