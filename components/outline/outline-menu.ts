/** What can be done with the row that the cursor is at. */
import { Crosshair, FilePenLine, Plus, Trash2 } from 'lucide-react'
import { removeObjects } from '@/components/studio/remove-objects'
import type { MenuItem } from '@/components/ui/menu-items'
import { allAddOptions } from './add-options'
import type { OutlineController } from './controller'
import { startDraft } from './start-draft'

export function outlineMenu(controller: OutlineController): MenuItem[] {
  const row = controller.cursorRow
  const adding: MenuItem[] = allAddOptions(row).map(({ kind, label }) => ({
    label,
    icon: Plus,
    run: () => startDraft(controller, kind, row),
  }))
  if (row?.type !== 'record') return adding
  const { record } = row
  const ids = controller.concerned(row)
  const { canvas } = controller.context.ui.getState()
  return [
    {
      label: 'Show in the diagram',
      icon: Crosshair,
      keys: 'enter',
      disabled: canvas === null,
      run: () => canvas?.zoomTo(ids),
    },
    {
      label: 'Rename',
      icon: FilePenLine,
      keys: 'f2',
      disabled: !('name' in record),
      run: () => controller.rename(record.id),
    },
    'separator',
    ...adding,
    'separator',
    {
      label: ids.length > 1 ? `Remove ${ids.length} objects` : 'Remove',
      icon: Trash2,
      keys: 'delete',
      danger: true,
      run: () => removeObjects(controller.context, ids),
    },
  ]
}
