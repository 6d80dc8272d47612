'use client'

import { ReactFlow, SelectionMode, useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import { AreaNode } from './nodes/area-node'
import { BoxNode } from './nodes/box-node'
import { type FlowNode, useFlowNodes } from './nodes/flow-nodes'
import { NoteNode } from './nodes/note-node'
import type { Tool } from './state/canvas-state'
import { useCanvas, useCanvasModel } from './state/use-canvas'
import { useLasso } from './state/use-lasso'
import { useNodeDrag } from './state/use-node-drag'

const NODE_TYPES = { box: BoxNode, area: AreaNode, note: NoteNode }
const GRID: [number, number] = [8, 8]
const MIDDLE_BUTTON = [1]
const NO_EDGES: never[] = []

/** Tells the model of every step of a pan or zoom; renders nothing for it. */
function FollowViewport() {
  const model = useCanvasModel()
  const flow = useStoreApi()
  useEffect(() => {
    const tell = ([x, y, zoom]: [number, number, number]) => model.look({ x, y, zoom })
    tell(flow.getState().transform)
    return flow.subscribe((now, before) => {
      if (now.transform !== before.transform) tell(now.transform)
    })
  }, [flow, model])
  return null
}

const canLasso = (tool: Tool) => tool === 'select'

/** Pan, zoom, and the elements that can be taken hold of: React Flow's part. */
export function FlowLayer() {
  const model = useCanvasModel()
  const nodes = useFlowNodes()
  const tool = useCanvas((state) => state.tool)
  const drag = useNodeDrag()
  const lasso = useLasso()
  const moving = (is: boolean) => {
    model.moving = is
    if (!is) model.arrange()
  }
  return (
    <ReactFlow<FlowNode>
      nodes={nodes}
      edges={NO_EDGES}
      nodeTypes={NODE_TYPES}
      minZoom={0.02}
      maxZoom={3}
      onMoveStart={() => moving(true)}
      onMoveEnd={() => moving(false)}
      panOnScroll
      panOnDrag={tool === 'hand' ? true : MIDDLE_BUTTON}
      selectionOnDrag={canLasso(tool)}
      selectionMode={SelectionMode.Partial}
      elementsSelectable={canLasso(tool)}
      nodesDraggable={tool === 'select'}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elevateNodesOnSelect={false}
      selectNodesOnDrag={false}
      disableKeyboardA11y
      snapToGrid
      snapGrid={GRID}
      nodeDragThreshold={3}
      paneClickDistance={3}
      attributionPosition="bottom-left"
      zoomOnDoubleClick={false}
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      {...drag}
      {...lasso}
    >
      <FollowViewport />
    </ReactFlow>
  )
}
