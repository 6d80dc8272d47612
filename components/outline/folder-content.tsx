'use client'

import { Plus } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { addOptions } from './add-options'
import type { OutlineController } from './controller'
import { GROUPS } from './groups'
import { startDraft } from './start-draft'
import type { FolderRow } from './tree-rows'

/** A heading with how many there are under it, and a button for one more. */
export function FolderContent({
  row,
  controller,
}: {
  row: FolderRow
  controller: OutlineController
}) {
  const [first] = addOptions(row)
  return (
    <>
      <span className="truncate text-quiet">{GROUPS[row.group]}</span>
      <span className="grow text-xs text-quiet tabular-nums">{row.count}</span>
      {first && (
        <span className="opacity-0 [[role=treeitem]:hover>&]:opacity-100">
          <IconButton
            size="small"
            tabIndex={-1}
            aria-hidden="true"
            icon={Plus}
            label={first.label}
            onClick={(event) => {
              event.stopPropagation()
              startDraft(controller, first.kind, row)
            }}
          />
        </span>
      )}
    </>
  )
}
