/** What can be done with what lies under the pointer, or with what is selected. */
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  BoxSelect,
  ChevronsDownUp,
  ChevronsUpDown,
  ClipboardPaste,
  Columns3,
  Copy,
  CopyPlus,
  Crosshair,
  Eye,
  FilePenLine,
  KeyRound,
  LayoutDashboard,
  List,
  type LucideIcon,
  Palette,
  Plus,
  Route,
  Scissors,
  SquareCheck,
  StickyNote,
  Table2,
  Trash2,
} from 'lucide-react'
import { removeObjects } from '@/components/studio/remove-objects'
import type { MenuAction, MenuItem } from '@/components/ui/menu-items'
import { notNullToggle } from '@/lib/commands/not-null-toggle'
import { primaryKeySet } from '@/lib/commands/primary-key-set'
import { uniqueToggle } from '@/lib/commands/unique-toggle'
import { indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { Point } from '@/lib/layout/geometry'
import type { Axis, Edge } from '@/lib/layout-records/align'
import { diagramsOf } from '@/lib/layout-records/diagrams'
import { COLOURS, type Colour } from '@/lib/picture/theme'
import type { Box } from '../scene/boxes'
import type { Hit } from '../scene/hit'
import type { CanvasModel } from '../state/canvas-model'
import { alignSelected, distributeSelected, selectAll, selectedRects } from './arrange'
import { copySelected, cutSelected, duplicateSelected, pasteAt } from './clipboard'
import { runCommand, standardOf, tell } from './commit'
import { addArea, addNote, beginDraft } from './create'
import {
  addToDiagram,
  partitionsOf,
  removeFromDiagram,
  selectedObjects,
  setCollapsed,
  setColour,
  showPartitions,
} from './diagram'
import { canFindPath, findPath } from './path'

const titled = (colour: Colour) => colour.charAt(0).toUpperCase() + colour.slice(1)

const colours = (model: CanvasModel, ids: readonly Id[]): MenuItem => ({
  label: 'Colour',
  icon: Palette,
  items: [
    { label: 'None', run: () => setColour(model, ids, null) },
    ...COLOURS.map((colour) => ({
      label: titled(colour),
      run: () => setColour(model, ids, colour),
    })),
  ],
})

const EDGES: readonly [Edge, string, LucideIcon][] = [
  ['left', 'Left', AlignStartVertical],
  ['centre', 'Centres', AlignCenterVertical],
  ['right', 'Right', AlignEndVertical],
  ['top', 'Top', AlignStartHorizontal],
  ['middle', 'Middles', AlignCenterHorizontal],
  ['bottom', 'Bottom', AlignEndHorizontal],
]
const AXES: readonly [Axis, string, LucideIcon][] = [
  ['across', 'Distribute across', AlignHorizontalDistributeCenter],
  ['down', 'Distribute down', AlignVerticalDistributeCenter],
]

export const alignMenu = (model: CanvasModel): MenuItem => ({
  label: 'Align',
  icon: AlignStartVertical,
  items: [
    ...EDGES.map(([edge, label, icon]) => ({
      label,
      icon,
      run: () => alignSelected(model, edge),
    })),
    'separator',
    ...AXES.map(([axis, label, icon]) => ({
      label,
      icon,
      disabled: selectedRects(model).length < 3,
      run: () => distributeSelected(model, axis),
    })),
  ],
})

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

const rename = (model: CanvasModel, id: Id): MenuAction => ({
  label: 'Rename',
  icon: FilePenLine,
  keys: 'F2',
  run: () => model.context.ui.getState().canvas?.rename(id),
})

const clipboardItems = (model: CanvasModel): MenuItem[] => [
  { label: 'Cut', icon: Scissors, keys: 'mod+x', run: () => cutSelected(model) },
  { label: 'Copy', icon: Copy, keys: 'mod+c', run: () => copySelected(model) },
  { label: 'Duplicate', icon: CopyPlus, keys: 'mod+d', run: () => duplicateSelected(model) },
]

const removal = (model: CanvasModel): MenuItem => {
  const { selection } = model.context.ui.getState()
  return {
    label: selection.length > 1 ? `Remove ${selection.length} objects` : 'Remove',
    icon: Trash2,
    keys: 'delete',
    danger: true,
    run: () => removeObjects(model.context, selection),
  }
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

function addInside(model: CanvasModel, { id, object }: Box): MenuItem[] {
  if (object.kind === 'table') {
    const run = () => model.edit({ what: 'new-column', table: id })
    return [{ label: 'Add column', icon: Columns3, keys: 'insert', run }]
  }
  if (object.kind !== 'enum') return []
  const run = () => model.edit({ what: 'new-label', type: id })
  return [{ label: 'Add label', icon: Plus, keys: 'insert', run }]
}

function boxItems(model: CanvasModel, box: Box): MenuItem[] {
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

function columnItems(model: CanvasModel, box: Box, column: Id): MenuItem[] {
  const { context } = model
  const standard = standardOf(context)
  const row = box.rows.find(({ key }) => key === column)
  const keys = indexOf(model.document).childrenOf(box.id, 'primary-key')[0]?.columns ?? []
  const nextKey = keys.includes(column) ? keys.filter((id) => id !== column) : [...keys, column]
  return [
    rename(model, column),
    {
      label: 'Change type',
      icon: FilePenLine,
      run: () => model.edit({ what: 'column', table: box.id, id: column, field: 'type' }),
    },
    'separator',
    {
      label: 'Primary key',
      checked: row?.primary ?? false,
      run: () => {
        const wish = { standard, table: box.id, columns: nextKey }
        tell(context, runCommand(context, primaryKeySet, wish, 'Change primary key'))
      },
    },
    {
      label: 'Not null',
      checked: row?.notNull ?? false,
      run: () => tell(context, runCommand(context, notNullToggle, { columns: [column] })),
    },
    {
      label: 'Unique',
      checked: row?.unique ?? false,
      run: () => {
        const wish = { standard, table: box.id, columns: [column] }
        tell(context, runCommand(context, uniqueToggle, wish, 'Change uniqueness'))
      },
    },
    'separator',
    ...addInside(model, box),
    ...clipboardItems(model),
    'separator',
    removal(model),
  ]
}

function paneItems(model: CanvasModel, at: Point): MenuItem[] {
  return [
    { label: 'Table', icon: Table2, keys: 't', run: () => beginDraft(model, 'table', at) },
    { label: 'Enum', icon: List, keys: 'e', run: () => beginDraft(model, 'enum', at) },
    { label: 'View', icon: Eye, keys: 'v', run: () => beginDraft(model, 'view', at) },
    { label: 'Note', icon: StickyNote, keys: 'n', run: () => addNote(model, at) },
    { label: 'Area', icon: BoxSelect, keys: 'a', run: () => addArea(model, null) },
    'separator',
    {
      label: 'Paste',
      icon: ClipboardPaste,
      keys: 'mod+v',
      run: () => void pasteAt(model, at),
    },
    { label: 'Select all', icon: SquareCheck, keys: 'mod+a', run: () => selectAll(model) },
  ]
}

function frameItems(model: CanvasModel, id: Id): MenuItem[] {
  return [
    rename(model, id),
    colours(model, [id]),
    'separator',
    ...clipboardItems(model),
    'separator',
    removal(model),
  ]
}

const lineItems = (model: CanvasModel): MenuItem[] => {
  const { ui } = model.context
  return [
    {
      label: 'Zoom to',
      icon: Crosshair,
      run: () => ui.getState().canvas?.zoomTo(ui.getState().selection),
    },
    {
      label: 'Open in the inspector',
      icon: KeyRound,
      run: () => ui.getState().set({ inspectorOpen: true }),
    },
    'separator',
    removal(model),
  ]
}

/** For what lies under the pointer, which is selected by then. */
export function canvasMenu(model: CanvasModel, hit: Hit | null, at: Point): MenuItem[] {
  if (!hit) return paneItems(model, at)
  if (hit.type === 'line') return lineItems(model)
  if (hit.type !== 'box') return frameItems(model, hit.frame.id)
  const { selection } = model.context.ui.getState()
  const row = hit.box.rows.find(({ key }) => key === hit.row)
  const column = selection.find((id) => id === row?.key)
  const isColumn = column && selection.length === 1 && row?.role === 'column' && !row.inherited
  return isColumn ? columnItems(model, hit.box, column) : boxItems(model, hit.box)
}
