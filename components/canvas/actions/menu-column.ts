/** What can be done with a column. */
import { FilePenLine } from 'lucide-react'
import type { MenuItem } from '@/components/ui/menu-items'
import { notNullToggle } from '@/lib/commands/not-null-toggle'
import { primaryKeySet } from '@/lib/commands/primary-key-set'
import { uniqueToggle } from '@/lib/commands/unique-toggle'
import { indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { Box } from '../scene/boxes'
import type { CanvasModel } from '../state/canvas-model'
import { runCommand, standardOf, tell } from './commit'
import { addInside, clipboardItems, relation, removal, rename } from './menu-parts'
import { relationStart } from './relate-to'

export function columnItems(model: CanvasModel, box: Box, column: Id): MenuItem[] {
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
    ...(relationStart(model) ? [relation(model)] : []),
    ...clipboardItems(model),
    'separator',
    removal(model),
  ]
}
