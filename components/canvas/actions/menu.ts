/** What can be done with what lies under the pointer, or with what is selected. */
import {
  BoxSelect,
  ClipboardPaste,
  Crosshair,
  Eye,
  KeyRound,
  List,
  SquareCheck,
  StickyNote,
  Table2,
} from 'lucide-react'
import type { MenuItem } from '@/components/ui/menu-items'
import type { Id } from '@/lib/kinds/common'
import type { Point } from '@/lib/layout/geometry'
import type { Hit } from '../scene/hit'
import type { CanvasModel } from '../state/canvas-model'
import { selectAll } from './arrange'
import { pasteAt } from './clipboard'
import { addArea, addNote, beginDraft } from './create'
import { boxItems } from './menu-box'
import { columnItems } from './menu-column'
import { clipboardItems, colours, removal, rename } from './menu-parts'

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
