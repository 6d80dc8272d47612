'use client'

import { type ComponentType, lazy, Suspense } from 'react'
import { CommandMenu } from '@/components/command-menu/command-menu'
import { ProblemDialogs } from '@/components/problems/problem-dialogs'
import { useStudio } from '@/lib/client/studio/hooks'
import type { StudioDialog } from '@/lib/client/studio/ui-store'
import { DeleteDialog } from './delete-dialog'
import { ShortcutsSheet } from './shortcuts-sheet'

const ExportDialog = lazy(async () => ({
  default: (await import('@/components/canvas/export/export-dialog')).ExportDialog,
}))
const TemplatesDialog = lazy(async () => ({
  default: (await import('./templates-dialog')).TemplatesDialog,
}))
const ImportDialog = lazy(async () => ({
  default: (await import('@/components/import/import-dialog')).ImportDialog,
}))

/** Each closes itself by setting `dialog` to null. */
const DIALOGS: { readonly [D in StudioDialog]?: ComponentType } = {
  delete: DeleteDialog,
  import: ImportDialog,
  templates: TemplatesDialog,
  export: ExportDialog,
  shortcuts: ShortcutsSheet,
}

/** What opens above the studio. */
export function StudioDialogs() {
  const menuOpen = useStudio((state) => state.menuOpen)
  const dialog = useStudio((state) => state.dialog)
  const Open = dialog && DIALOGS[dialog]
  return (
    <>
      {menuOpen && <CommandMenu />}
      <Suspense>{Open && <Open />}</Suspense>
      <ProblemDialogs />
    </>
  )
}
