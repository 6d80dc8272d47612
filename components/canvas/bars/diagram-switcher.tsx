'use client'

import { ChevronDown, CopyPlus, FilePenLine, Plus, Trash2, Waypoints } from 'lucide-react'
import { useState } from 'react'
import { Menu } from '@/components/ui/menu'
import type { MenuItem } from '@/components/ui/menu-items'
import { useChildrenOf } from '@/lib/client/studio/hooks'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { duplicateDiagram, removeDiagram, selectedObjects, showDiagram } from '../actions/diagram'
import { useCanvas, useCanvasModel } from '../state/use-canvas'
import { Bar } from './bar'
import { NewDiagramDialog } from './new-diagram-dialog'
import { RenameDiagramDialog } from './rename-diagram-dialog'

type Diagram = RecordOf<'diagram'>

/** Which diagram is shown, and what can be done with it. */
export function DiagramSwitcher() {
  const model = useCanvasModel()
  const shown = useCanvas(({ scene }) => scene.view.diagram)
  const diagrams = useChildrenOf(null, 'diagram')
  const [dialog, setDialog] = useState<'new' | 'rename' | null>(null)
  const current = diagrams.find(({ id }) => id === shown) ?? null
  return (
    <Bar label="Diagram">
      <Menu
        items={() => items(current)}
        trigger={
          <button
            type="button"
            aria-label={`Diagram: ${current?.name ?? 'Main'}`}
            className="flex h-7 max-w-48 items-center gap-1.5 rounded-control px-2 font-medium hover:bg-hover"
          >
            <Waypoints aria-hidden="true" size={16} strokeWidth={1.75} className="text-quiet" />
            <span className="truncate">{current?.name ?? 'Main'}</span>
            <ChevronDown aria-hidden="true" size={14} className="shrink-0 text-quiet" />
          </button>
        }
      />
      {dialog === 'new' && <NewDiagramDialog onClose={() => setDialog(null)} />}
      {dialog === 'rename' && current && (
        <RenameDiagramDialog diagram={current} onClose={() => setDialog(null)} />
      )}
    </Bar>
  )

  function items(chosen: Diagram | null): MenuItem[] {
    const list = diagrams.map((diagram) => ({
      label: diagram.name,
      hint: diagram.scope === 'all' ? 'everything' : undefined,
      checked: diagram.id === shown,
      run: () => showDiagram(model, diagram.id),
    }))
    const count = selectedObjects(model).length
    return [
      ...(list.length > 0 ? [{ heading: 'Diagrams' }, ...list, 'separator' as const] : []),
      {
        label: count > 0 ? 'New from selection …' : 'New diagram …',
        icon: Plus,
        run: () => setDialog('new'),
      },
      {
        label: 'Rename …',
        icon: FilePenLine,
        disabled: !chosen,
        run: () => setDialog('rename'),
      },
      {
        label: 'Duplicate',
        icon: CopyPlus,
        disabled: !chosen,
        run: () => chosen && duplicateDiagram(model, chosen.id),
      },
      {
        label: 'Remove',
        icon: Trash2,
        danger: true,
        disabled: !chosen || diagrams.length < 2,
        run: () => chosen && removeDiagram(model, chosen),
      },
    ]
  }
}
