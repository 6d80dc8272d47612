/** What can be done with the row that the cursor is at. */
import { Plus } from 'lucide-react'
import { objectActions } from '@/components/studio/object-actions'
import type { MenuItem } from '@/components/ui/menu-items'
import { allAddOptions } from './add-options'
import type { OutlineController } from './controller'
import { startDraft } from './start-draft'

/** Said already by what one may add here. */
const ADDS = /^Add /

export function outlineMenu(controller: OutlineController): MenuItem[] {
  const row = controller.cursorRow
  const adding: MenuItem[] = allAddOptions(row).map(({ kind, label }) => ({
    label,
    icon: Plus,
    run: () => startDraft(controller, kind, row),
  }))
  if (row?.type !== 'record') return adding
  const ids = controller.concerned(row)
  const actions = objectActions(controller.context, ids).filter(({ label }) => !ADDS.test(label))
  const removing = actions.at(-1)
  return [
    ...adding,
    'separator',
    ...actions.slice(0, -1),
    'separator',
    ...(removing ? [removing] : []),
  ]
}
