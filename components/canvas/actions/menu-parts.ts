/** Entries that several menus of the canvas have. */
import {
  Columns3,
  Copy,
  CopyPlus,
  FilePenLine,
  Palette,
  Plus,
  Scissors,
  Spline,
  Trash2,
} from 'lucide-react'
import { removeObjects } from '@/components/studio/remove-objects'
import type { MenuAction, MenuItem } from '@/components/ui/menu-items'
import type { Id } from '@/lib/kinds/common'
import { COLOURS, type Colour } from '@/lib/picture/theme'
import type { Box } from '../scene/boxes'
import type { CanvasModel } from '../state/canvas-model'
import { copySelected, cutSelected, duplicateSelected } from './clipboard'
import { setColour } from './diagram'
import { askForTarget } from './relate-to'

const titled = (colour: Colour) => colour.charAt(0).toUpperCase() + colour.slice(1)

export const colours = (model: CanvasModel, ids: readonly Id[]): MenuItem => ({
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

export const rename = (model: CanvasModel, id: Id): MenuAction => ({
  label: 'Rename',
  icon: FilePenLine,
  keys: 'F2',
  run: () => model.context.ui.getState().canvas?.rename(id),
})

export const clipboardItems = (model: CanvasModel): MenuItem[] => [
  { label: 'Cut', icon: Scissors, keys: 'mod+x', run: () => cutSelected(model) },
  { label: 'Copy', icon: Copy, keys: 'mod+c', run: () => copySelected(model) },
  { label: 'Duplicate', icon: CopyPlus, keys: 'mod+d', run: () => duplicateSelected(model) },
]

export const removal = (model: CanvasModel): MenuItem => {
  const { selection } = model.context.ui.getState()
  return {
    label: selection.length > 1 ? `Remove ${selection.length} objects` : 'Remove',
    icon: Trash2,
    keys: 'delete',
    danger: true,
    run: () => removeObjects(model.context, selection),
  }
}

export const relation = (model: CanvasModel): MenuAction => ({
  label: 'Relate to a table …',
  icon: Spline,
  keys: 'shift+r',
  run: () => askForTarget(model),
})

export function addInside(model: CanvasModel, { id, object }: Box): MenuItem[] {
  if (object.kind === 'table') {
    const run = () => model.edit({ what: 'new-column', table: id })
    return [{ label: 'Add column', icon: Columns3, keys: 'insert', run }]
  }
  if (object.kind !== 'enum') return []
  const run = () => model.edit({ what: 'new-label', type: id })
  return [{ label: 'Add label', icon: Plus, keys: 'insert', run }]
}
