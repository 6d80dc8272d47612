'use client'

import {
  BoxSelect,
  Eye,
  Hand,
  List,
  type LucideIcon,
  MousePointer2,
  Spline,
  StickyNote,
  Table2,
} from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { takeTool } from '../actions/tool'
import type { Tool } from '../state/canvas-state'
import { useCanvas, useCanvasModel } from '../state/use-canvas'
import { Bar } from './bar'

const TOOLS: readonly { tool: Tool; label: string; keys: string; icon: LucideIcon }[] = [
  { tool: 'select', label: 'Select', keys: 's', icon: MousePointer2 },
  { tool: 'hand', label: 'Move the view', keys: 'h', icon: Hand },
  { tool: 'table', label: 'Table', keys: 't', icon: Table2 },
  { tool: 'relation', label: 'Relation', keys: 'r', icon: Spline },
  { tool: 'enum', label: 'Enum', keys: 'e', icon: List },
  { tool: 'view', label: 'View', keys: 'v', icon: Eye },
  { tool: 'note', label: 'Note', keys: 'n', icon: StickyNote },
  { tool: 'area', label: 'Area', keys: 'a', icon: BoxSelect },
]

/** What can be drawn. A click takes the tool in hand; the next one on the diagram uses it. */
export function ToolBar() {
  const model = useCanvasModel()
  const current = useCanvas((state) => state.tool)
  return (
    <Bar label="Tools">
      {TOOLS.map(({ tool, ...rest }) => (
        <IconButton
          key={tool}
          {...rest}
          pressed={tool === current}
          onClick={(event) => {
            if (event.detail === 0) takeTool(model, tool)
            else model.set({ tool: tool === current ? 'select' : tool })
          }}
        />
      ))}
    </Bar>
  )
}
