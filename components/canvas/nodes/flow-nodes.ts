/** React Flow's nodes, made from the scene. A box that did not change gives the node that it gave before. */
import type { Node } from '@xyflow/react'
import { useMemo } from 'react'
import { useStudio } from '@/lib/client/studio/hooks'
import type { Id } from '@/lib/kinds/common'
import type { Box } from '../scene/boxes'
import type { AreaFrame, NoteFrame } from '../scene/frames'
import type { Scene } from '../scene/scene'
import { useCanvas } from '../state/use-canvas'

export type BoxNodeType = Node<{ box: Box }, 'box'>
export type AreaNodeType = Node<{ frame: AreaFrame }, 'area'>
export type NoteNodeType = Node<{ frame: NoteFrame }, 'note'>
export type FlowNode = BoxNodeType | AreaNodeType | NoteNodeType

const LAYER = { area: 0, note: 1, box: 2, selected: 3 } as const

type Thing = Box | AreaFrame | NoteFrame

const common = ({ id, x, y, width, height }: Thing) => ({
  id,
  position: { x, y },
  width,
  height,
  measured: { width, height },
  // It has none of React Flow's handles; saying so keeps it from looking for them.
  handles: [],
  ariaRole: 'presentation' as const,
})

interface Made {
  readonly plain: FlowNode
  readonly selected: FlowNode
}
const made = new WeakMap<Thing, Made>()

function remember(one: Thing, layer: keyof typeof LAYER, node: FlowNode): Made {
  const before = made.get(one)
  if (before) return before
  const nodes = {
    plain: { ...node, selected: false, zIndex: LAYER[layer] },
    selected: { ...node, selected: true, zIndex: layer === 'box' ? LAYER.selected : LAYER[layer] },
  }
  made.set(one, nodes)
  return nodes
}

/** They take the pointer with every tool in hand, though React Flow moves them with one only. */
const boxNodes = (box: Box) =>
  remember(box, 'box', {
    ...common(box),
    type: 'box',
    data: { box },
    style: { pointerEvents: 'all' },
  })

/** Only the band at its upper edge takes the pointer: the rest is the ground on which things stand. */
const areaNodes = (frame: AreaFrame) =>
  remember(frame, 'area', {
    ...common(frame),
    type: 'area',
    data: { frame },
    style: { pointerEvents: 'none' },
  })
const noteNodes = (frame: NoteFrame) =>
  remember(frame, 'note', { ...common(frame), type: 'note', data: { frame } })

function flowNodes(scene: Scene, mounted: ReadonlySet<Id>, selected: ReadonlySet<Id>): FlowNode[] {
  const nodes: FlowNode[] = []
  const add = (id: Id, { plain, selected: lit }: Made) => nodes.push(selected.has(id) ? lit : plain)
  for (const area of scene.areas) if (mounted.has(area.id)) add(area.id, areaNodes(area))
  for (const note of scene.notes) if (mounted.has(note.id)) add(note.id, noteNodes(note))
  for (const id of mounted) {
    const box = scene.boxes.get(id)
    if (box) add(id, boxNodes(box))
  }
  return nodes
}

export function useFlowNodes(): FlowNode[] {
  const scene = useCanvas((state) => state.scene)
  const mounted = useCanvas((state) => state.mounted)
  const selection = useStudio((state) => state.selection)
  return useMemo(() => flowNodes(scene, mounted, new Set(selection)), [scene, mounted, selection])
}
