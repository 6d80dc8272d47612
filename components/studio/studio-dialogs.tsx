'use client'

import { type ComponentType, lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import { RelateDialog } from '@/components/canvas/overlay/relate-dialog'
import { CommandMenu } from '@/components/command-menu/command-menu'
import { problemsStoreOf } from '@/components/problems/problems-store'
import { useStudio } from '@/lib/client/studio/hooks'
import { useStudioContext } from '@/lib/client/studio/provider'
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

const StandardDialog = lazy(async () => ({
  default: (await import('@/components/project-standard/standard-dialog')).StandardDialog,
}))
// With it come all rules, which the studio can do without until somebody asks.
const ProblemDialogs = lazy(async () => ({
  default: (await import('@/components/problems/problem-dialogs')).ProblemDialogs,
}))

/** Each closes itself by setting `dialog` to null. */
const DIALOGS: { readonly [D in StudioDialog]?: ComponentType } = {
  delete: DeleteDialog,
  import: ImportDialog,
  templates: TemplatesDialog,
  export: ExportDialog,
  relate: RelateDialog,
  shortcuts: ShortcutsSheet,
  standard: StandardDialog,
}

/** What opens above the studio. */
export function StudioDialogs() {
  const menuOpen = useStudio((state) => state.menuOpen)
  const dialog = useStudio((state) => state.dialog)
  const asks = useStore(problemsStoreOf(useStudioContext().ui), (state) => state.dialog !== null)
  const Open = dialog && DIALOGS[dialog]
  return (
    <>
      {menuOpen && <CommandMenu />}
      <Suspense>{Open && <Open />}</Suspense>
      <Suspense>{asks && <ProblemDialogs />}</Suspense>
    </>
  )
}
