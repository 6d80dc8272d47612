/** The baseline: React Flow as its documentation shows it, with the same boxes in the same places. */
import { Handle, type Node, type NodeProps, Position, ReactFlow } from '@xyflow/react'
import { createRoot } from 'react-dom/client'
import type { PlainScene } from './scene'

type TableNode = Node<{ name: string; rows: readonly { name: string; type: string }[] }, 'table'>

function Table({ data }: NodeProps<TableNode>) {
  return (
    <div style={{ background: '#fff', border: '1px solid #ddd', borderRadius: 8, fontSize: 13 }}>
      <Handle type="target" position={Position.Left} />
      <div style={{ height: 32, padding: '0 10px', fontWeight: 600 }}>{data.name}</div>
      {data.rows.map((row) => (
        <div
          key={row.name}
          style={{
            display: 'flex',
            height: 24,
            padding: '0 10px',
            justifyContent: 'space-between',
          }}
        >
          <span>{row.name}</span>
          <span>{row.type}</span>
        </div>
      ))}
      <Handle type="source" position={Position.Right} />
    </div>
  )
}

const NODE_TYPES = { table: Table }

function Plain({ boxes, lines }: PlainScene) {
  const nodes = boxes.map(
    ({ id, x, y, width, height, name, rows }): TableNode => ({
      id,
      type: 'table',
      position: { x, y },
      width,
      height,
      data: { name, rows },
    }),
  )
  const edges = lines.map(({ id, from, to }) => ({ id, source: from, target: to }))
  return (
    <div style={{ position: 'fixed', inset: 0 }}>
      <ReactFlow
        defaultNodes={nodes}
        defaultEdges={edges}
        nodeTypes={NODE_TYPES}
        minZoom={0.02}
        fitView
        panOnScroll
        onlyRenderVisibleElements
      />
    </div>
  )
}

declare global {
  interface Window {
    show(scene: PlainScene): void
  }
}

window.show = (scene) => {
  const root = document.body.appendChild(document.createElement('div'))
  createRoot(root).render(<Plain {...scene} />)
}
