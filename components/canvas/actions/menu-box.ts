/** What can be done with tables, views and types in a diagram. */
import { ChevronsDownUp, ChevronsUpDown, Crosshair, LayoutDashboard, Route } from 'lucide-react'
import type { MenuItem } from '@/components/ui/menu-items'
import type { Id } from '@/lib/kinds/common'
import { diagramsOf } from '@/lib/layout-records/diagrams'
import type { Box } from '../scene/boxes'
import type { CanvasModel } from '../state/canvas-model'
import { selectedRects } from './arrange'
import {
  addToDiagram,
  partitionsOf,
  removeFromDiagram,
  selectedObjects,
  setCollapsed,
  showPartitions,
} from './diagram'
import { alignMenu } from './menu-align'
import { addInside, clipboardItems, colours, relation, removal, rename } from './menu-parts'
import { canFindPath, findPath } from './path'
import { relationStart } from './relate-to'

function toDiagrams(model: CanvasModel, objects: Id[]): MenuItem[] {
  const shown = model.state.scene.view.diagram
  const others = diagramsOf(model.document).filter(
    ({ id, scope }) => id !== shown && scope === 'chosen',
  )
  if (others.length === 0) return []
  return [
    {
      label: 'Add to diagram',
      icon: LayoutDashboard,
      items: others.map(({ id, name }) => ({
        label: name,
        run: () => addToDiagram(model, id, objects),
      })),
    },
  ]
}

const isChosen = ({ state, document }: CanvasModel) => {
  const { diagram } = state.scene.view
  const record = diagram === null ? undefined : document.records.get(diagram)
  return record?.kind === 'diagram' && record.scope === 'chosen'
}

function partitionItems(model: CanvasModel, box: Box): MenuItem[] {
  if (box.folded > 0) {
    return [
      {
        label: `Show ${box.folded} partitions`,
        icon: ChevronsUpDown,
        run: () => showPartitions(model, box.id),
      },
    ]
  }
  const shown = partitionsOf(model, box.id)
  if (shown.length === 0) return []
  return [
    {
      label: 'Hide partitions',
      icon: ChevronsDownUp,
      run: () => removeFromDiagram(model, shown),
    },
  ]
}

export function boxItems(model: CanvasModel, box: Box): MenuItem[] {
  const objects = selectedObjects(model)
  const { selection } = model.context.ui.getState()
  const fold = {
    label: box.collapsed ? 'Unfold' : 'Fold',
    icon: box.collapsed ? ChevronsUpDown : ChevronsDownUp,
    run: () => setCollapsed(model, objects, !box.collapsed),
  }
  const away = {
    label: 'Remove from diagram',
    icon: LayoutDashboard,
    run: () => removeFromDiagram(model, objects),
  }
  return [
    ...(objects.length === 1 ? [...addInside(model, box), rename(model, box.id)] : []),
    ...(relationStart(model) ? [relation(model)] : []),
    {
      label: 'Zoom to',
      icon: Crosshair,
      keys: 'shift+2',
      run: () => model.context.ui.getState().canvas?.zoomTo(selection),
    },
    ...(canFindPath(model)
      ? [{ label: 'Find path', icon: Route, run: () => findPath(model) }]
      : []),
    'separator',
    colours(model, objects),
    fold,
    ...partitionItems(model, box),
    ...(selectedRects(model).length > 1 ? [alignMenu(model)] : []),
    ...toDiagrams(model, objects),
    ...(isChosen(model) ? [away] : []),
    'separator',
    ...clipboardItems(model),
    'separator',
    removal(model),
  ]
}
